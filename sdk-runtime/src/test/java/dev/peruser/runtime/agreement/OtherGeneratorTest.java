package dev.peruser.runtime.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import dev.peruser.api.spi.FunctionRegistration;
import dev.peruser.api.spi.Registration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where our schemas differ from those of a well-kept run-time generator, the docs say why. */
class OtherGeneratorTest {
  private static final Path DOCS = Path.of("../docs/schemas.md");
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir Path temporary;

  @Test
  void eachDifferenceFromTheOtherGeneratorIsInTheDocsWithItsReason() throws Exception {
    var found = new TreeSet<String>();
    var generator =
        new SchemaGenerator(
            new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                    new JacksonSchemaModule(
                        JacksonOption.RESPECT_JSONPROPERTY_REQUIRED,
                        JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY))
                .with(new JakartaValidationModule())
                .build());
    for (Path folder : SchemaCase.ownFolders()) {
      SchemaCase compiled =
          SchemaCase.compile(folder, Files.createTempDirectory(temporary, "classes"));
      for (Registration registration : compiled.registrations()) {
        if (registration instanceof FunctionRegistration function && !function.input().wrapped()) {
          JsonNode ours = JSON.readTree(function.input().schema());
          JsonNode theirs = generator.generateSchema(function.input().type());
          new SchemaDifferences(ours, theirs, found).compare();
        }
      }
    }
    assertThat(found).isEqualTo(listed());
  }

  /** The rows of the table of differences, but for the reason, which none may lack. */
  private static Set<String> listed() throws Exception {
    return Files.readAllLines(DOCS).stream()
        .dropWhile(line -> !line.equals("## Where another generator says something else"))
        .filter(line -> line.startsWith("| `"))
        .peek(line -> assertThat(line).matches("\\| `.+` \\| .+ \\| .+ \\| \\S.+ \\|"))
        .map(line -> line.substring(0, line.lastIndexOf(" | ")) + " |")
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
