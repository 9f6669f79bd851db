package dev.peruser.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Workflow files that a compiler checks. Each folder of {@code workflows} but {@code types}, whose
 * sources are compiled with every file, has a {@code workflow.yml}, the compiler's further {@code
 * options.txt} if there are any, and in {@code expected.txt} all that is said. {@code
 * -Dgolden.update=true} writes that anew; read the differences before you commit them.
 */
class WorkflowTest {
  private static final Path FOLDERS = Path.of("src/test/resources/workflows");
  private static final Path TYPES = FOLDERS.resolve("types");

  @TempDir Path output;

  static Stream<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      return folders.filter(folder -> !folder.equals(TYPES)).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void isCheckedByJavac(Path folder) throws IOException {
    Compilation compilation = compile(Compiler.JAVAC, folder);

    assertThat(lines(compilation, folder)).isEqualTo(expected(folder, compilation));
    assertThat(String.join("\n", lines(compilation, folder))).contains(code(folder));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void isCheckedByEcjInTheSameWords(Path folder) throws IOException {
    Compilation compilation = compile(Compiler.ECJ, folder);

    assertThat(lines(compilation, folder)).isEqualTo(expected(folder, compilation));
  }

  private static List<String> expected(Path folder, Compilation compilation) throws IOException {
    Path expected = folder.resolve("expected.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.write(expected, lines(compilation, folder));
    }
    return Files.readAllLines(expected);
  }

  /** The problem that a folder is named after; nothing for one that is right. */
  private static String code(Path folder) {
    String name = folder.getFileName().toString();
    return name.startsWith("PU") ? name.substring(0, 6) : "";
  }

  /**
   * What is said of the file: a compiler has no place of its own for it. ECJ's own warnings are of
   * no interest, but switched off they would take ours along.
   */
  private static List<String> lines(Compilation compilation, Path folder) {
    return compilation.lines().stream()
        .filter(line -> line.contains("error") || line.contains("[PU"))
        .map(line -> line.replaceFirst("^:-?\\d+:-?\\d+: ", ""))
        .map(
            line ->
                line.replace(folder.toAbsolutePath() + "/", "")
                    .replace(folder.toAbsolutePath().toString(), "."))
        .toList();
  }

  private Compilation compile(Compiler compiler, Path folder) throws IOException {
    List<Path> sources = new ArrayList<>(Compiler.javaFiles(TYPES));
    sources.addAll(Compiler.javaFiles(folder));
    var options = new ArrayList<>(List.of("-cp", ClassPaths.PLUGIN));
    Path further = folder.resolve("options.txt");
    if (Files.exists(further)) {
      options.addAll(Files.readAllLines(further));
    }
    options.replaceAll(option -> option.replace("FOLDER", folder.toAbsolutePath().toString()));
    if (options.stream().noneMatch(option -> option.startsWith("-Aperuser.workflow="))) {
      options.add("-Aperuser.workflow=" + folder.resolve("workflow.yml").toAbsolutePath());
    }
    return compiler.compile(sources, output, options);
  }
}
