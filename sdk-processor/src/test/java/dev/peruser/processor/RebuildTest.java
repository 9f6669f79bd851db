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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
    assertThat(compile(compiler)).isEqualTo("app.First_Registration\napp.Second_Registration\n");

    Files.delete(folder.resolve("src/app/Second.java"));

    assertThat(compile(compiler)).isEqualTo("app.First_Registration\n");
  }

  @ParameterizedTest
  @EnumSource
  void aPartialBuildKeepsWhatIsStillThere(Compiler compiler) throws IOException {
    write("First");
    write("Second");
    compile(compiler);

    assertThat(compilePart(compiler, "Second"))
        .isEqualTo("app.First_Registration\napp.Second_Registration\n");
    write("Third");
    assertThat(compilePart(compiler, "Third"))
        .isEqualTo("app.First_Registration\napp.Second_Registration\napp.Third_Registration\n");
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

    assertThat(compilePart(compiler, "First", "Fourth")).isEqualTo("app.First_Registration\n");
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
  void generatedFilesOriginateFromTheirClassAlone(Compiler compiler) throws IOException {
    var filer = new RecordingFiler();
    Compilation compilation =
        compiler.compile(
            Compiler.javaFiles(PLUGIN),
            folder.resolve("out"),
            List.of("-cp", ClassPaths.API, "-nowarn"),
            List.of(filer.around(new FunctionProcessor()), new RegistrationProcessor()));

    assertThat(compilation.lines()).isEmpty();
    assertThat(filer.originating())
        .hasSizeGreaterThan(4)
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
