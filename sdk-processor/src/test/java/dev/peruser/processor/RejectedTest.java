package dev.peruser.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.model.problem.ProblemId;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Declarations with a mistake. Each folder of {@code cases} has sources, and in {@code
 * expected.txt} all that is said of them, in order. What is in its folder {@code unprocessed} is
 * compiled before, without our processor, as the classes of a jar; it sees what is in the folder
 * {@code gone}, which the case does not. {@code -Dgolden.update=true} writes that anew; read the
 * differences before you commit them.
 */
class RejectedTest {
  private static final Path FOLDERS = Path.of("src/test/resources/cases");
  private static final Path PAGES = Path.of("../docs/problems");

  @TempDir Path output;

  static Stream<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void isToldAtTheSmallestPlace(Path folder) throws IOException {
    Compilation compilation =
        Compiler.JAVAC.compile(folder, output, options(folder, Compiler.JAVAC));

    if (Boolean.getBoolean("golden.update")) {
      Files.write(folder.resolve("expected.txt"), compilation.lines());
    }
    assertThat(compilation.lines()).isEqualTo(expected(folder));
    assertThat(compilation.lines())
        .anyMatch(line -> line.contains(folder.getFileName().toString().substring(0, 6)));
  }

  /** ECJ's compiler interface does not read a module path. */
  static Stream<Path> foldersOfAClassPath() throws IOException {
    return folders().filter(folder -> !isModule(folder));
  }

  private static boolean isModule(Path folder) {
    return Files.exists(folder.resolve("module-info.java"));
  }

  @Tag("ecj")
  @ParameterizedTest
  @MethodSource("foldersOfAClassPath")
  void isToldInTheSameWordsByEcj(Path folder) throws IOException {
    Compilation compilation = Compiler.ECJ.compile(folder, output, options(folder, Compiler.ECJ));

    List<String> expected = expected(folder).stream().map(Compilation::withoutPlace).toList();
    assertThat(compilation.messages().stream().filter(RejectedTest::isNoWarningOfEcj))
        .containsExactlyElementsOf(expected);
    assertThat(compilation.lines()).allMatch(line -> line.matches("\\w+\\.java:[1-9].*"));
  }

  /** ECJ has many of its own, and silences ours together with them. */
  private static boolean isNoWarningOfEcj(String message) {
    return message.startsWith("error") || message.contains("[PU");
  }

  @Test
  void everyProblemHasACaseAndAPage() throws IOException {
    List<String> cases = folders().map(folder -> folder.getFileName().toString()).toList();

    assertThat(Arrays.stream(ProblemId.values()).map(ProblemId::code).filter(RejectedTest::isOurs))
        .allSatisfy(code -> assertThat(cases).anyMatch(name -> name.startsWith(code + "-")))
        .allSatisfy(code -> assertThat(PAGES.resolve(code + ".md")).exists());
  }

  /**
   * Problems of workflow files and of start-up are tested where their rules are; ours can't be
   * provoked.
   */
  private static boolean isOurs(String code) {
    return !code.startsWith("PU4") && !code.startsWith("PU51") && !code.startsWith("PU9");
  }

  private String[] options(Path folder, Compiler compiler) {
    String path = isModule(folder) ? "--module-path" : "-cp";
    return new String[] {
      path, isModule(folder) ? ClassPaths.API : ClassPaths.PLUGIN + unprocessed(folder, compiler)
    };
  }

  private String unprocessed(Path folder, Compiler compiler) {
    Path sources = folder.resolve("unprocessed");
    if (!Files.exists(sources)) {
      return "";
    }
    Path classes = output.resolve("unprocessed");
    Path gone = output.resolve("gone");
    if (Files.exists(folder.resolve("gone"))) {
      compiler.compile(folder.resolve("gone"), gone, "-cp", ClassPaths.PLUGIN, "-proc:none");
    }
    String path = ClassPaths.PLUGIN + File.pathSeparator + gone;
    compiler.compile(sources, classes, "-cp", path, "-proc:none");
    return File.pathSeparator + classes;
  }

  private static List<String> expected(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("expected.txt"));
  }
}
