package dev.peruser.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
