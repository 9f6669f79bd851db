package dev.peruser.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever an author types: the sources of all cases with a token left out or two swapped. Each is
 * a state that an IDE compiles while somebody writes. Of what cannot be parsed, a processor hears
 * nothing, so those are left out.
 */
class BrokenSourceTest {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final long SEED = 20_261_123;
  private static final int TRIES = 500;
  private static final int TRIES_ON_ECJ = 100;

  @TempDir Path folder;

  private record Mutant(Path folder, Path file, String source) {

    /** Copies the folder's sources, one of them changed. */
    void copy(Path to) throws IOException {
      for (Path original : Compiler.javaFiles(folder)) {
        Path copy = to.resolve(folder.relativize(original));
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, original.equals(file) ? source : Files.readString(original));
      }
    }

    @Override
    public String toString() {
      return file + ":\n" + source;
    }
  }

  @ParameterizedTest
  @EnumSource
  void isLeftToTheCompiler(Compiler compiler) throws IOException {
    check(compiler, new Random(SEED), compiler == Compiler.JAVAC ? TRIES : TRIES_ON_ECJ);
  }

  @Test
  @Tag("full")
  void isLeftToTheCompilerHoweverOftenItIsTried() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    check(Compiler.JAVAC, new Random(seed), 20 * TRIES);
  }

  private void check(Compiler compiler, Random random, int tries) throws IOException {
    List<Path> folders = folders();
    int understood = 0;
    for (int i = 0; i < tries; i++) {
      Path sources = Files.createDirectories(folder.resolve(compiler + "/sources" + i));
      Path output = folder.resolve(compiler + "/classes" + i);
      Mutant mutant = mutant(folders, random);
      mutant.copy(sources);
      Compilation compilation =
          compiler.compile(sources, output, "-cp", ClassPaths.PLUGIN, "-nowarn");
      assertThat(compilation.lines())
          .as("%s", mutant)
          .noneMatch(line -> line.contains("PU9000") || line.contains("\tat "));
      Set<String> twice = linesOf(compilation, true, saidBefore(mutant.folder()));
      twice.retainAll(linesOf(compilation, false, Set.of()));
      // ECJ goes on to what javac says nothing of once a processor has found a mistake.
      if (compiler == Compiler.JAVAC) {
        assertThat(twice).as("%s, in %s", compilation.lines(), mutant).isEmpty();
      }
      understood += compilation.lines().stream().anyMatch(line -> line.contains(": [PU")) ? 1 : 0;
      delete(sources);
      delete(output);
    }
    assertThat(understood).as("mutants that we have something to say of").isGreaterThan(tries / 10);
  }

  /** All but named modules, which are compiled from a module path. */
  private static List<Path> folders() throws IOException {
    var folders = new ArrayList<Path>();
    for (Path kind : list(RESOURCES)) {
      for (Path one : list(kind)) {
        List<Path> sources = Compiler.javaFiles(one);
        if (!sources.isEmpty() && !Files.exists(one.resolve("module-info.java"))) {
          folders.add(one);
        }
      }
    }
    return folders;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static Mutant mutant(List<Path> folders, Random random) throws IOException {
    while (true) {
      Path folder = folders.get(random.nextInt(folders.size()));
      List<Path> files = Compiler.javaFiles(folder);
      Path file = files.get(random.nextInt(files.size()));
      String source = JavaTokens.of(Files.readString(file)).mutated(random);
      if (Compiler.parses(source)) {
        return new Mutant(folder, file, source);
      }
    }
  }

  /** The lines of our messages that the source has got by being changed, or of the compiler's. */
  private static Set<String> linesOf(Compilation compilation, boolean ours, Set<String> before) {
    var lines = new HashSet<String>();
    for (String line : compilation.lines()) {
      if (line.contains(": [PU") == ours && !before.contains(Compilation.withoutPlace(line))) {
        lines.add(line.replaceFirst("^([^:]*:\\d+):.*", "$1"));
      }
    }
    return lines;
  }

  /** What is said of a folder as it is: a mistake of its own, also beside a new one. */
  private static Set<String> saidBefore(Path folder) throws IOException {
    Path expected = folder.resolve("expected.txt");
    return Files.exists(expected)
        ? Files.readAllLines(expected).stream()
            .map(Compilation::withoutPlace)
            .collect(Collectors.toSet())
        : Set.of();
  }

  private static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> files = Files.walk(tree)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
