package dev.peruser.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.processor.write.TypeMarkerName;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is generated depends on the sources, not on their order or on what was there before. */
class RebuildTest {
  private static final Path PLUGIN = Path.of("src/test/resources/accepted/everything");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOrderOfTheSourcesChangesNothing(long seed) {
    List<String> options = List.of("-cp", ClassPaths.API);
    List<Path> sources = Compiler.javaFiles(PLUGIN);
    List<Path> shuffled = new ArrayList<>(sources);
    Collections.shuffle(shuffled, new Random(seed));

    Compilation inOrder = Compiler.JAVAC.compile(sources, folder.resolve("a"), options);
    Compilation otherwise = Compiler.JAVAC.compile(shuffled, folder.resolve("b"), options);

    assertThat(inOrder.generated()).hasSizeGreaterThan(2).isEqualTo(otherwise.generated());
  }

  @ParameterizedTest
  @EnumSource
  void aDeletedClassIsNoLongerListed(Compiler compiler) throws IOException {
    write("First");
    write("Second");
    assertThat(compile(compiler))
        .isEqualTo(
            "app.First_Registration # _type: First\napp.Second_Registration # _type: Second\n");

    Files.delete(folder.resolve("src/app/Second.java"));

    assertThat(compile(compiler)).isEqualTo("app.First_Registration # _type: First\n");
  }

  @ParameterizedTest
  @EnumSource
  void aPartialBuildKeepsWhatIsStillThere(Compiler compiler) throws IOException {
    write("First");
    write("Second");
    compile(compiler);

    assertThat(compilePart(compiler, "Second"))
        .isEqualTo(
            "app.First_Registration # _type: First\napp.Second_Registration # _type: Second\n");
    write("Third");
    assertThat(compilePart(compiler, "Third"))
        .isEqualTo(
            "app.First_Registration # _type: First\napp.Second_Registration # _type: Second\napp.Third_Registration # _type: Third\n");
  }

  @ParameterizedTest
  @EnumSource
  void aPartialBuildLetsGoOfWhatIsDeletedOrNoLongerRegistered(Compiler compiler)
      throws IOException {
    for (String name : List.of("First", "Second", "Third", "Fourth")) {
      write(name);
    }
    compile(compiler);
    // What an IDE does with a class whose source is gone.
    Files.delete(folder.resolve("out/app/Second.class"));
    Files.delete(folder.resolve("out/app/Third_Registration.class"));
    Path fourth = folder.resolve("src/app/Fourth.java");
    Files.writeString(fourth, Files.readString(fourth).replace("@dev.peruser", "// "));

    assertThat(compilePart(compiler, "First", "Fourth"))
        .isEqualTo("app.First_Registration # _type: First\n");
  }

  @ParameterizedTest
  @EnumSource
  void aRenamedTypeLeadsToItsRegistrationFromThenOn(Compiler compiler) throws IOException {
    write("First");
    write("Second");
    compile(compiler);
    Path first = folder.resolve("src/app/First.java");
    Files.writeString(first, Files.readString(first).replace("\"First\"", "\"Other\""));
    Files.writeString(
        folder.resolve("workflow.yml"),
        "functions: {a: {_type: First}, b: {_type: Other}}\nworkflow: {_type: Second}\n");

    Compilation part = partial(compiler, List.of("First"), "-Aperuser.workflow=workflow.yml");

    assertThat(part.messages())
        .filteredOn(line -> line.contains("[PU"))
        .singleElement()
        .asString()
        .contains("[PU4409] The type 'First'");
  }

  @ParameterizedTest
  @EnumSource
  void aChangedScopeOfWhatIsReferredToIsSeenInAPartialBuild(Compiler compiler) throws IOException {
    write("First");
    write("User");
    Path user = folder.resolve("src/app/User.java");
    Files.writeString(
        user,
        Files.readString(user)
            .replace("name = \"User\"", "configType = User.Config.class")
            .replace(
                "  @Override",
                """
                  @dev.peruser.api.FunctionConfig(name = "User")
                  record Config(dev.peruser.api.FunctionRef<First> first) {}

                  User(Config config) {}

                  @Override\
                """));
    compile(compiler);
    Path first = folder.resolve("src/app/First.java");
    Files.writeString(
        first,
        Files.readString(first)
            .replace("@dev.peruser.api.Register", "@dev.peruser.api.RegisterPerUser"));

    assertThat(partial(compiler, List.of("First", "User")).messages())
        .anyMatch(line -> line.contains("[PU3001] app.User is shared, but its setting 'first'"));
  }

  @ParameterizedTest
  @EnumSource
  void aRenamedClassIsListedByItsNewNameAlone(Compiler compiler) throws IOException {
    write("First");
    write("Second");
    compile(compiler);
    Path first = folder.resolve("src/app/First.java");
    String renamed = Files.readString(first).replace("class First", "class Other");
    Files.delete(first);
    Files.writeString(folder.resolve("src/app/Other.java"), renamed);
    // What a build tool does with a class whose source is gone.
    Files.delete(folder.resolve("out/app/First.class"));

    assertThat(compilePart(compiler, "Other"))
        .isEqualTo(
            "app.Other_Registration # _type: First\napp.Second_Registration # _type: Second\n");
    assertThat(compile(compiler))
        .isEqualTo(
            "app.Other_Registration # _type: First\napp.Second_Registration # _type: Second\n");
  }

  @ParameterizedTest
  @EnumSource
  void aChangedAnnotationIsRegisteredAsItIsNow(Compiler compiler) throws IOException {
    write("First");
    write("Second");
    compile(compiler);
    Path first = folder.resolve("src/app/First.java");
    String perUser =
        Files.readString(first)
            .replace("@dev.peruser.api.Register", "@dev.peruser.api.RegisterPerUser");
    Files.writeString(first, perUser.replace("\"First\"", "\"Other\""));

    assertThat(compilePart(compiler, "First"))
        .isEqualTo(
            "app.First_Registration # _type: Other\napp.Second_Registration # _type: Second\n");
    assertThat(Files.readString(folder.resolve("out/app/First_Registration.java")))
        .contains("typeName = \"Other\"", "scope = Scope.PER_USER");
  }

  /** Eclipse has a last round after each of its own (eclipse-jdt/eclipse.jdt.core issue 2857). */
  @ParameterizedTest
  @EnumSource
  void aLastRoundThatComesTwiceWritesTheListOnce(Compiler compiler) throws IOException {
    write("First");

    Compilation compilation =
        compiler.compile(
            Compiler.javaFiles(folder.resolve("src")),
            folder.resolve("out"),
            List.of("-cp", ClassPaths.API, "-nowarn"),
            List.of(new FunctionProcessor(), new TwiceInTheLastRound(new RegistrationProcessor())));

    assertThat(compilation.lines()).isEmpty();
    assertThat(compilation.generated().get(Compilation.SERVICES))
        .isEqualTo("app.First_Registration # _type: First\n");
  }

  /** The same processor, called twice at the end. */
  private static final class TwiceInTheLastRound extends AbstractProcessor {
    private final Processor processor;

    TwiceInTheLastRound(Processor processor) {
      this.processor = processor;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      processor.init(environment);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (round.processingOver()) {
        processor.process(annotations, round);
      }
      processor.process(annotations, round);
      return false;
    }
  }

  static Stream<Arguments> acceptedOnBoth() throws IOException {
    return AcceptedTest.folders()
        .flatMap(one -> Stream.of(Compiler.values()).map(compiler -> Arguments.of(one, compiler)));
  }

  @ParameterizedTest
  @MethodSource("acceptedOnBoth")
  void generatedFilesOriginateFromTheirClassAlone(Path sources, Compiler compiler)
      throws IOException {
    var filer = new RecordingFiler();
    Compilation compilation =
        compiler.compile(
            Compiler.javaFiles(sources),
            folder.resolve("out"),
            List.of("-cp", ClassPaths.API, "-nowarn"),
            List.of(filer.around(new FunctionProcessor()), new RegistrationProcessor()));

    assertThat(compilation.lines()).isEmpty();
    assertThat(filer.originating())
        .hasSizeGreaterThan(3)
        .allSatisfy((file, elements) -> assertThat(elements).as(file).hasSize(1));
    assertThat(filer.originating().keySet())
        .anyMatch(file -> file.endsWith("_Registration"))
        .anyMatch(file -> file.startsWith("peruser.types._"));
  }

  @Test
  void gradleIsToldWhichProcessorSeesOneClassAndWhichSeesAll() throws IOException {
    String path = "META-INF/gradle/incremental.annotation.processors";
    try (var in = FunctionProcessor.class.getClassLoader().getResourceAsStream(path)) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
          .containsExactly(
              FunctionProcessor.class.getName() + ",isolating",
              RegistrationProcessor.class.getName() + ",aggregating");
    }
  }

  /** Tools have generated sources elsewhere, where no compiler takes them for the class path's. */
  private static void withoutSources(Path out) throws IOException {
    for (Path source : Compiler.javaFiles(out)) {
      Files.delete(source);
    }
  }

  /**
   * Eclipse first deletes what was generated for the classes that it compiles again; its compiler
   * by itself refuses to generate a class that the class path has.
   */
  private static void withoutGenerated(Path out, List<String> names) throws IOException {
    for (String name : names) {
      Files.deleteIfExists(out.resolve("app/" + name + "_Registration.class"));
      String marker = TypeMarkerName.of(name).replace('.', '/');
      Files.deleteIfExists(out.resolve(marker + ".class"));
    }
  }

  /** As an IDE does: only what has changed, with the rest as classes. */
  private Compilation partial(Compiler compiler, List<String> names, String... options)
      throws IOException {
    Path out = folder.resolve("out");
    withoutSources(out);
    if (compiler == Compiler.ECJ) {
      withoutGenerated(out, names);
    }
    var all = new ArrayList<>(List.of(options));
    all.addAll(List.of("-cp", ClassPaths.API + File.pathSeparator + out));
    return compiler.compile(
        names.stream().map(name -> folder.resolve("src/app/" + name + ".java")).toList(), out, all);
  }

  private String compilePart(Compiler compiler, String... names) throws IOException {
    Compilation compilation = partial(compiler, List.of(names));
    assertThat(compilation.success()).as(compilation.lines().toString()).isTrue();
    return compilation.generated().getOrDefault(Compilation.SERVICES, "");
  }

  @Test
  void aClassThatNobodyHasMadeIsTheCompilersToReport() throws IOException {
    write("First");
    Path source = folder.resolve("src/app/First.java");
    Files.writeString(source, Files.readString(source).replace("<String,", "<Missing,"));

    Compilation compilation =
        Compiler.JAVAC.compile(folder.resolve("src"), folder.resolve("out"), "-cp", ClassPaths.API);

    assertThat(compilation.lines())
        .isNotEmpty()
        .noneMatch(line -> line.contains("[PU"))
        .anyMatch(line -> line.contains("cannot find symbol"));
  }

  private String compile(Compiler compiler) {
    Compilation compilation =
        compiler.compile(
            folder.resolve("src"), folder.resolve("out"), "-cp", ClassPaths.API, "-nowarn");
    assertThat(compilation.lines()).isEmpty();
    return compilation.generated().getOrDefault(Compilation.SERVICES, "");
  }

  private void write(String name) throws IOException {
    Path file = folder.resolve("src/app/" + name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        package app;

        @dev.peruser.api.RegisterFunction(name = "%1$s")
        final class %1$s implements dev.peruser.api.SingleFunction<String, Integer> {
          @Override
          public Integer invoke(String input) {
            return input.length();
          }
        }
        """
            .formatted(name));
  }
}
