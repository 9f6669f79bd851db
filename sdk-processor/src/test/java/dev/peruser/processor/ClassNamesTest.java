package dev.peruser.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Classes that are named on javac's command line, to be processed from their class files: there are
 * no sources, no lines and no {@code SuppressWarnings}. (ECJ fails on it by itself.)
 */
class ClassNamesTest {
  @TempDir Path folder;

  static Stream<Arguments> folders() throws IOException {
    return AcceptedTest.folders()
        .flatMap(one -> Stream.of("-proc:none", "-proc:full").map(proc -> Arguments.of(one, proc)));
  }

  /** Also once they have been processed: their registrations are on the class path then. */
  @ParameterizedTest
  @MethodSource("folders")
  void areRegisteredAsTheirSourcesAre(Path sources, String processed) throws IOException {
    Path classes = folder.resolve("classes");
    compileInto(classes, sources, processed);
    Compilation fromSource =
        Compiler.JAVAC.compile(sources, folder.resolve("again"), "-cp", ClassPaths.API);

    Compilation compilation = process(classes);

    assertThat(compilation.success()).isTrue();
    assertThat(compilation.lines()).noneMatch(line -> line.contains(": error: "));
    assertThat(compilation.generated().keySet()).isEqualTo(fromSource.generated().keySet());
    assertThat(compilation.generated().get(Compilation.SERVICES))
        .isEqualTo(fromSource.generated().get(Compilation.SERVICES));
  }

  private static void compileInto(Path classes, Path sources, String processed) throws IOException {
    if (processed.equals("-proc:none")) {
      Compiler.JAVAC.compile(sources, classes, "-cp", ClassPaths.API, processed);
    } else {
      Compiler.JAVAC.compile(sources, classes, "-cp", ClassPaths.API);
      for (Path generated : Compiler.javaFiles(classes)) {
        Files.delete(generated);
      }
    }
  }

  private Compilation process(Path classes) throws IOException {
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    Path output = Files.createDirectories(folder.resolve("output"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String path = ClassPaths.API + File.pathSeparator + classes;
    try (var files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      var options = List.of("-d", output.toString(), "-s", output.toString(), "-cp", path);
      var task = compiler.getTask(null, files, diagnostics, options, names(classes), null);
      task.setProcessors(List.of(new FunctionProcessor(), new RegistrationProcessor()));
      return new Compilation(task.call(), List.copyOf(diagnostics.getDiagnostics()), output);
    }
  }

  /** What an author would name. */
  private static Set<String> names(Path classes) throws IOException {
    var names = new TreeSet<String>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
        String name = classes.relativize(file).toString().replace(".class", "").replace('/', '.');
        if (!name.contains("_Registration") && !name.startsWith("peruser.")) {
          names.add(name.replace('$', '.'));
        }
      }
    }
    return names;
  }
}
