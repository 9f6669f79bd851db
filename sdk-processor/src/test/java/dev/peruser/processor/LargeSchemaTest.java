package dev.peruser.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A schema whose text is larger than a constant of a class file may be. */
class LargeSchemaTest {
  private static final int COMPONENTS = 250;
  private static final String DESCRIPTION = "what it is for, at length. ".repeat(20);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void isCompiledAndReadBackWhole(Compiler compiler) throws IOException {
    Path source = Files.createDirectories(folder.resolve("src/app")).resolve("Ask.java");
    Files.writeString(source, source());
    Path classes = folder.resolve("classes");

    Compilation compilation =
        compiler.compile(folder.resolve("src"), classes, "-cp", ClassPaths.API, "-nowarn");

    assertThat(compilation.lines()).isEmpty();
    assertThat(SchemaCasesTest.schemas(classes))
        .hasSizeGreaterThan(COMPONENTS * DESCRIPTION.length())
        .contains("\"component" + (COMPONENTS - 1) + "\"");
  }

  private static String source() {
    String components =
        IntStream.range(0, COMPONENTS)
            .mapToObj(
                i -> "@dev.peruser.api.Description(\"" + DESCRIPTION + "\") int component" + i)
            .collect(Collectors.joining(",\n"));
    return """
    package app;

    @dev.peruser.api.RegisterFunction(name = "ask")
    final class Ask implements dev.peruser.api.SingleFunction<Question, String> {
      @Override
      public String invoke(Question question) {
        return question.toString();
      }
    }

    record Question(%s) {}
    """
        .formatted(components);
  }
}
