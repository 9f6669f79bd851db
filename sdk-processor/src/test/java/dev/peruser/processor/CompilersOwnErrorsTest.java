package dev.peruser.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources with a mistake that is the compiler's to report: we say nothing beside it. */
class CompilersOwnErrorsTest {
  private static final Path FOLDERS = Path.of("src/test/resources/silent");

  @TempDir Path output;

  static Stream<Arguments> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      return folders
          .filter(Files::isDirectory)
          .sorted()
          .flatMap(
              folder ->
                  Arrays.stream(Compiler.values()).map(compiler -> Arguments.of(folder, compiler)))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void areLeftToTheCompiler(Path folder, Compiler compiler) {
    Compilation compilation = compiler.compile(folder, output, "-cp", ClassPaths.API, "-nowarn");

    assertThat(compilation.lines())
        .anyMatch(line -> line.contains(": error: "))
        .noneMatch(line -> line.contains("[PU"));
  }
}
