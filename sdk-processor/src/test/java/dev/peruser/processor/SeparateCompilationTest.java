package dev.peruser.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A plugin that refers to what another plugin's jar has, without its source. */
class SeparateCompilationTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void aSharedFunctionThatRefersToAPerUserFunctionOfAnotherJarIsRefused(Compiler compiler)
      throws IOException {
    Path jar = library(compiler);
    write("app/app/SummaryConfig.java", SUMMARY_CONFIG);
    write("app/app/Summary.java", summary("RegisterFunction"));

    Compilation compilation = compile(compiler, jar);

    assertThat(compilation.messages())
        .containsExactly(
            "error: [PU3001] app.Summary is shared, but its setting 'notes' refers to lib.Notes,"
                + " which is per-user. Make app.Summary per-user, or refer to something"
                + " shared.");
  }

  @ParameterizedTest
  @EnumSource
  void aPerUserFunctionMayReferToIt(Compiler compiler) throws IOException {
    Path jar = library(compiler);
    write("app/app/SummaryConfig.java", SUMMARY_CONFIG);
    write("app/app/Summary.java", summary("RegisterPerUserFunction"));

    Compilation compilation = compile(compiler, jar);

    assertThat(compilation.lines()).isEmpty();
    assertThat(compilation.generated()).containsKey("app/Summary_Registration.java");
  }

  @ParameterizedTest
  @EnumSource
  void aProblemInAConfigOfAnotherJarIsToldWhereTheConfigIsNamed(Compiler compiler)
      throws IOException {
    Path jar = library(compiler);
    write(
        "app/app/Summary.java",
        summary("RegisterFunction").replace("SummaryConfig", "lib.NotesUserConfig"));

    Compilation compilation = compile(compiler, jar);

    assertThat(compilation.lines())
        .singleElement()
        .asString()
        .startsWith("Summary.java:")
        .contains("error: [lib.NotesUserConfig.notes] [PU3001] app.Summary is shared");
  }

  @ParameterizedTest
  @EnumSource
  void aTypeNameThatAnotherJarHasIsRefusedAsAtStartUp(Compiler compiler) throws IOException {
    Path jar = library(compiler);
    write(
        "app/app/Notepad.java",
        summary("RegisterFunction")
            .replace("Summary", "Notepad")
            .replace("configType = NotepadConfig.class", "name = \"notes\""));

    Compilation compilation = compile(compiler, jar);

    assertThat(compilation.messages())
        .containsExactly(
            "error: [PU5002] The type name 'notes' is given to lib.Notes and to app.Notepad. Give one"
                + " of them another name, or leave one of them out.");
  }

  /** javac shows as missing what ECJ throws away everything for. */
  @ParameterizedTest
  @EnumSource
  void aJarThatTheLibraryNeedsAndThatIsNotThereIsNamed(Compiler compiler) throws IOException {
    write("words/words/Word.java", "package words; public class Word { public int length; }");
    Path words = folder.resolve("words-classes");
    compiler.compile(folder.resolve("words"), words, "-cp", ClassPaths.API);
    write("lib/lib/Text.java", "package lib; public class Text extends words.Word {}");
    String path = ClassPaths.API + File.pathSeparator + words;
    Path classes = folder.resolve("lib-classes");
    compiler.compile(folder.resolve("lib"), classes, "-cp", path);
    write("app/app/Summary.java", OF_A_TEXT);

    Compilation compilation = compile(compiler, jar(classes));

    assertThat(compilation.success()).isFalse();
    assertThat(compilation.messages())
        .containsExactly(
            compiler == Compiler.JAVAC
                ? "error: [PU5003] app.Summary can't be registered: lib.Text mentions words.Word,"
                    + " which was not found. Add the jar that has words.Word to the class path or"
                    + " the module path."
                : "error: [PU9002] The compiler gave up when it was asked about app.Summary. It"
                    + " says: The type words.Word cannot be resolved. It is indirectly referenced"
                    + " from required type lib.Text. Add what it misses to the class path or the"
                    + " module path.");
  }

  private static final String OF_A_TEXT =
      """
      package app;

      @dev.peruser.api.RegisterFunction(name = "summary")
      final class Summary implements dev.peruser.api.SingleFunction<lib.Text, String> {
        @Override
        public String invoke(lib.Text input) {
          return "";
        }
      }
      """;

  private static final String SUMMARY_CONFIG =
      """
      package app;

      @dev.peruser.api.FunctionConfig(name = "summary")
      record SummaryConfig(dev.peruser.api.FunctionRef<lib.Notes> notes) {}
      """;

  private static String summary(String annotation) {
    return """
    package app;

    @dev.peruser.api.%s(configType = SummaryConfig.class)
    final class Summary implements dev.peruser.api.SingleFunction<String, String> {
      @Override
      public String invoke(String input) {
        return input;
      }
    }
    """
        .formatted(annotation);
  }

  private Path library(Compiler compiler) throws IOException {
    write(
        "lib/lib/Notes.java",
        """
        package lib;

        @dev.peruser.api.RegisterPerUserFunction(name = "notes")
        public final class Notes implements dev.peruser.api.SingleFunction<String, Integer> {
          @Override
          public Integer invoke(String input) {
            return input.length();
          }
        }
        """);
    write(
        "lib/lib/NotesUserConfig.java",
        """
        package lib;

        @dev.peruser.api.FunctionConfig(name = "notes_user")
        public record NotesUserConfig(dev.peruser.api.FunctionRef<Notes> notes) {}
        """);
    Path classes = folder.resolve("lib-classes");
    Compilation compilation =
        compiler.compile(folder.resolve("lib"), classes, "-cp", ClassPaths.API, "-nowarn");
    assertThat(compilation.lines()).isEmpty();
    return jar(classes);
  }

  private Compilation compile(Compiler compiler, Path jar) {
    String path = ClassPaths.API + File.pathSeparator + jar;
    return compiler.compile(
        folder.resolve("app"), folder.resolve("app-classes"), "-cp", path, "-nowarn");
  }

  private Path jar(Path classes) throws IOException {
    Path jar = folder.resolve("lib.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
    return jar;
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
