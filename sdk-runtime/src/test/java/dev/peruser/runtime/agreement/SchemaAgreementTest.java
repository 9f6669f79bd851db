package dev.peruser.runtime.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.api.spi.DataType;
import dev.peruser.api.spi.FunctionGroupRegistration;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.api.spi.GroupMember;
import dev.peruser.api.spi.NoConfig;
import dev.peruser.api.spi.Registration;
import dev.peruser.model.check.CompiledSchema;
import dev.peruser.model.check.Mistake.Reason;
import dev.peruser.model.json.JsonReader;
import dev.peruser.model.schema.SchemaDocument;
import dev.peruser.model.schema.SchemaJson;
import dev.peruser.runtime.RejectedInputException;
import dev.peruser.runtime.RejectedInputException.Mistake;
import dev.peruser.runtime.json.JsonBinding;
import dev.peruser.runtime.json.JsonCodec;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The runtime accepts exactly what the schema accepts. A few values of each case, since there are
 * more than a hundred; {@link SchemaAgreementFullTest} tries many.
 */
class SchemaAgreementTest {
  private static final int MUTANTS_OF_EACH = 6;
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

  private static final String BEAN =
      "it is null, which its schema does not allow"; // for a setter was not called

  /** The inputs that are not written as they were read, with the reason. */
  private static final Map<String, String> INPUTS_THAT_DIFFER =
      Map.of(
          "bean-with-superclass", BEAN, "generic-superclass", BEAN, "recursion-of-a-class", BEAN);

  /** The outputs, likewise. */
  private static final Map<String, String> OUTPUTS_THAT_DIFFER =
      Map.of(
          "recursion-of-a-class",
          BEAN,
          "type-id-existing-property",
          "its author sets the type's id himself, which made-up values do not know");

  private final JsonBinding binding = new JsonBinding();

  private static final Map<Path, SchemaCase> COMPILED = new HashMap<>();

  @TempDir static Path temporary;

  /** What was compiled is deleted with the folder. */
  @AfterAll
  static void forgetWhatWasCompiled() {
    COMPILED.clear();
  }

  /** How many values are made up of each schema. */
  int instances() {
    return 8;
  }

  @TestFactory
  Stream<DynamicTest> whatTheSchemaOfAnInputAcceptsIsWhatBinds() {
    return forEach(SchemaCase.folders(), INPUTS_THAT_DIFFER, this::check);
  }

  @Test
  void moreThanAThousandDigitsAreMoreThanANumberHas() throws Exception {
    String schema = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"number\"}}}";
    JsonCodec codec = binding.codec(new DataType(BigDecimal.class, "BigDecimal", true, schema));
    for (String number : List.of("1e1000", "1e999999999", "1e-999999999")) {
      byte[] text = ("{\"value\":" + number + "}").getBytes(UTF_8);
      assertThatThrownBy(() -> codec.read(text, 0, text.length))
          .isInstanceOf(RejectedInputException.class)
          .hasMessageContaining("1000 digits");
    }
    byte[] large = "{\"value\":1e999}".getBytes(UTF_8);
    assertThat(codec.read(large, 0, large.length)).isEqualTo(new BigDecimal("1e999"));
  }

  @TestFactory
  Stream<DynamicTest> whatAFunctionAnswersIsAcceptedByTheSchemaOfItsOutput() {
    return forEach(
        SchemaCase.folders().stream().filter(it -> !SchemaCase.isConstrained(it)).toList(),
        OUTPUTS_THAT_DIFFER,
        this::checkOutputs);
  }

  private void checkOutputs(Path folder) throws IOException, ReflectiveOperationException {
    for (Registration registration : compile(folder).registrations()) {
      if (registration instanceof FunctionRegistration function) {
        DataType output = output(function);
        checkOutput(output, RandomValues.type(output.type()));
      }
    }
  }

  private static DataType output(FunctionRegistration function) {
    return function.singleOutput().or(function::streamingOutput).orElseThrow();
  }

  private void checkOutput(DataType output, JavaType type) throws ReflectiveOperationException {
    var judge = new Judge(output.schema());
    JsonCodec codec = binding.codec(output);
    for (Object value :
        RandomValues.many(type, instances(), new Random(output.name().hashCode()))) {
      JsonNode written = JSON.readTree(codec.write(value));
      assertThat(judge.pointers(written)).as("%s of %s", written, value).isEmpty();
    }
  }

  @TestFactory
  Stream<DynamicTest> whatTheSchemaOfAConfigAcceptsIsWhatBinds() {
    return forEach(SchemaCase.folders(), Map.of(), this::checkConfigs);
  }

  private static Stream<DynamicTest> forEach(
      List<Path> folders, Map<String, String> exceptions, ThrowingConsumer<Path> check) {
    assertThat(folders).extracting(SchemaAgreementTest::name).containsAll(exceptions.keySet());
    return folders.stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    name(folder), () -> check(folder, exceptions.get(name(folder)), check)));
  }

  private static void check(Path folder, @Nullable String exception, ThrowingConsumer<Path> check)
      throws Throwable {
    if (exception == null) {
      check.accept(folder);
    } else {
      assertThatThrownBy(() -> check.accept(folder))
          .as("It agrees now, so it is no exception any more: %s", exception)
          .isInstanceOf(exception.equals(BEAN) ? IllegalStateException.class : AssertionError.class)
          .message()
          .contains(exception.equals(BEAN) ? BEAN : "");
    }
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }

  private void checkConfigs(Path folder) throws IOException {
    for (Registration registration : compile(folder).registrations()) {
      if (registration.configType() != NoConfig.class) {
        checkConfig(registration);
      }
    }
  }

  /** Workflow files refuse unknown keys, which the schema does not say: a key is not looked at. */
  private void checkConfig(Registration registration) {
    SchemaDocument document = SchemaJson.read(registration.configSchema());
    CompiledSchema schema = CompiledSchema.closed(document);
    var judge = new Judge(registration.configSchema());
    var random = new Random(registration.typeName().hashCode());
    var instances = new Instances(document, random);
    var mutations = new Mutations(random);
    int bound = 0;
    int refused = 0;
    for (int i = 0; i < instances(); i++) {
      JsonNode value = instances.next();
      for (int j = 0; j < MUTANTS_OF_EACH; j++) {
        Object settings = JsonReader.read(JSON.writeValueAsString(value));
        List<dev.peruser.model.check.Mistake> mistakes = schema.mistakes(settings);
        boolean fits = mistakes.stream().allMatch(it -> it.reason() == Reason.UNKNOWN);
        assertThat(fits).as("%s: %s", value, mistakes).isEqualTo(judge.pointers(value).isEmpty());
        if (mistakes.isEmpty()) {
          bound += bindConfig(registration, settings) ? 1 : 0;
        } else {
          refused++;
        }
        value = mutations.of(value);
      }
    }
    assertThat(bound).as("bound").isPositive();
    assertThat(refused).as("refused").isPositive();
  }

  /** Whether a config binds; a blank name is one that linking finds nothing by, before. */
  private boolean bindConfig(Registration registration, @Nullable Object settings) {
    try {
      assertThat(binding.config(settings, registration.configType(), registration.configSchema()))
          .isInstanceOf(registration.configType());
      return true;
    } catch (IllegalArgumentException e) {
      assertThat(e)
          .as("%s of %s", settings, registration.configSchema())
          .hasMessageMatching("The name of a function( group)? cannot be blank");
      return false;
    }
  }

  /** Once for all promises: compiling takes longer than the rest. */
  private static SchemaCase compile(Path folder) throws IOException {
    SchemaCase known = COMPILED.get(folder);
    if (known == null) {
      known = SchemaCase.compile(folder, Files.createTempDirectory(temporary, "classes"));
      known.registrations().forEach(it -> it.openTo(JsonBinding.module()));
      COMPILED.put(folder, known);
    }
    return known;
  }

  private void check(Path folder) throws IOException {
    SchemaCase compiled = compile(folder);
    for (Registration registration : compiled.registrations()) {
      if (registration instanceof FunctionRegistration function) {
        // A property that was absent need not keep the constraints that it has as an output.
        Optional<DataType> echo =
            Optional.of(output(function))
                .filter(it -> it.type().equals(function.input().type()))
                .filter(it -> !SchemaCase.isConstrained(folder));
        new Trial(function.input(), echo).run(compiled.name());
      } else if (registration instanceof FunctionGroupRegistration group) {
        for (GroupMember member : group.functions()) {
          new Trial(member.input(), Optional.empty()).run(compiled.name());
        }
      }
    }
  }

  /** What a function answers that answers what it is asked. */
  private record Echo(JsonCodec codec, Judge judge, boolean sameSchema) {}

  /** The trial of one input. */
  private final class Trial {
    private final DataType type;
    private final JsonCodec codec;
    private final Judge judge;
    private final SchemaDocument document;
    private final Optional<Echo> echo;
    private final List<String> differences = new ArrayList<>();
    private int accepted;
    private int refused;

    Trial(DataType type, Optional<DataType> echoed) {
      this.type = type;
      codec = binding.codec(type);
      judge = new Judge(type.schema());
      document = SchemaJson.read(type.schema());
      echo =
          echoed.map(
              output ->
                  new Echo(
                      binding.codec(output),
                      new Judge(output.schema()),
                      output.schema().equals(type.schema())));
    }

    void run(String name) {
      var random = new Random(name.hashCode());
      var instances = new Instances(document, random);
      var mutations = new Mutations(random);
      for (int i = 0; i < instances(); i++) {
        JsonNode instance = instances.next();
        if (!judge.pointers(instance).isEmpty()) {
          differences.add(
              "made up, but refused by the judge: " + judge.reasons(instance) + instance);
        }
        compare(instance);
        JsonNode mutant = instance;
        for (int j = 0; j < MUTANTS_OF_EACH; j++) {
          mutant = mutations.of(j % 3 == 0 ? instance : mutant);
          compare(mutant);
        }
      }
      Set<String> told = new LinkedHashSet<>(differences);
      assertThat(told.stream().limit(40))
          .as("%s %s: %d differences", name, type.name(), told.size())
          .isEmpty();
      assertThat(accepted).as("accepted").isGreaterThan(instances() / 2);
      assertThat(refused).as("refused").isPositive();
    }

    private void compare(JsonNode value) {
      List<String> judged = judge.pointers(value);
      byte[] text = JSON.writeValueAsString(value).getBytes(UTF_8);
      try {
        Object bound = codec.read(text, 0, text.length);
        accepted++;
        if (!judged.isEmpty()) {
          differences.add("accepted, though " + judge.reasons(value));
        } else {
          echo.ifPresent(it -> again(bound, it));
        }
      } catch (RejectedInputException e) {
        refused++;
        if (judged.isEmpty()) {
          differences.add(
              "refused, though the schema accepts it: " + e.mistakes() + " of " + around(value, e));
        } else if (e.malformed()) {
          differences.add("called malformed: " + value);
        } else if (e.mistakes().stream().noneMatch(mistake -> isAtOneOf(judged, mistake))) {
          differences.add(
              "refused for another reason: " + e.mistakes() + " but " + judge.reasons(value));
        }
      }
    }

    private JsonNode around(JsonNode value, RejectedInputException e) {
      JsonNode at = value.at(e.mistakes().get(0).pointer());
      return at.isMissingNode() ? value : at;
    }

    /** What was bound and is written fits the schema of outputs, and is read again. */
    private void again(Object bound, Echo echo) {
      byte[] written = echo.codec.write(bound);
      JsonNode answer = JSON.readTree(written);
      if (!echo.judge.pointers(answer).isEmpty()) {
        differences.add("written, but no output: " + echo.judge.reasons(answer) + answer);
      } else if (echo.sameSchema) {
        try {
          codec.read(written, 0, written.length);
        } catch (RejectedInputException e) {
          differences.add("written, but not read again: " + e.mistakes() + answer);
        }
      }
    }

    /** At the same place, or at a property that is missing there or should not be. */
    private static boolean isAtOneOf(List<String> judged, Mistake mistake) {
      // The judge writes line breaks as escapes.
      String pointer = mistake.pointer().replace("\n", "\\n");
      String parent = pointer.isEmpty() ? "" : pointer.substring(0, pointer.lastIndexOf('/'));
      return judged.contains(pointer) || judged.contains(parent);
    }
  }
}
