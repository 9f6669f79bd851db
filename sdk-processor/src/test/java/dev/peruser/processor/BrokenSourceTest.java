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
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
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
      Compilation compilation = compiler.compile(sources, output, "-cp", ClassPaths.API, "-nowarn");
      assertThat(compilation.lines())
          .as("%s", mutant)
          .noneMatch(line -> line.contains("PU9000") || line.contains("Exception"));
      Set<String> twice = linesOf(compilation, true);
      twice.retainAll(linesOf(compilation, false));
      // ECJ goes on to what javac says nothing of once a processor has found a mistake.
      if (compiler == Compiler.JAVAC) {
        assertThat(twice).as("lines of ours and of the compiler's, in %s", mutant).isEmpty();
      }
      understood += linesOf(compilation, true).isEmpty() ? 0 : 1;
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

  private static Set<String> linesOf(Compilation compilation, boolean ours) {
    var lines = new HashSet<String>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : compilation.diagnostics()) {
      JavaFileObject source = diagnostic.getSource();
      boolean isOurs = diagnostic.getMessage(null).contains("[PU");
      if (source != null && isOurs == ours && diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        lines.add(source.getName() + ":" + diagnostic.getLineNumber());
      }
    }
    return lines;
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
