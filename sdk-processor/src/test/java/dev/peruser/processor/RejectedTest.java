package dev.peruser.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.model.problem.ProblemId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Declarations with a mistake. Each folder of {@code cases} has sources, and in {@code
 * expected.txt} all that is said of them. {@code -Dgolden.update=true} writes that anew; read the
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
    Compilation compilation = Compiler.JAVAC.compile(folder, output, options(folder));

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

  @ParameterizedTest
  @MethodSource("foldersOfAClassPath")
  void isToldInTheSameWordsByEcj(Path folder) throws IOException {
    Compilation compilation = Compiler.ECJ.compile(folder, output, options(folder));

    List<String> expected =
        expected(folder).stream().map(Compilation::withoutPlace).sorted().toList();
    assertThat(compilation.messages()).isEqualTo(expected);
    assertThat(compilation.lines()).allMatch(line -> line.matches("\\w+\\.java:[1-9].*"));
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

  private static String[] options(Path folder) {
    String path = isModule(folder) ? "--module-path" : "-cp";
    return new String[] {path, isModule(folder) ? ClassPaths.API : ClassPaths.PLUGIN};
  }

  private static List<String> expected(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("expected.txt"));
  }
}
