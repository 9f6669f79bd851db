package dev.peruser.processor;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers that users have. */
enum Compiler {
  JAVAC,
  ECJ;

  /** Compiles a folder of sources into another folder. */
  Compilation compile(Path sources, Path output, String... options) {
    return compile(javaFiles(sources), output, List.of(options));
  }

  Compilation compile(List<Path> sources, Path output, List<String> options) {
    return compile(
        sources, output, options, List.of(new FunctionProcessor(), new RegistrationProcessor()));
  }

  Compilation compile(
      List<Path> sources, Path output, List<String> options, List<Processor> processors) {
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    JavaCompiler compiler =
        this == JAVAC ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
    try (var files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      Files.createDirectories(output);
      var arguments = new ArrayList<>(List.of("-d", output.toString(), "-s", output.toString()));
      if (!options.contains("--release")) {
        arguments.addAll(release());
      }
      arguments.addAll(options);
      var task =
          compiler.getTask(
              Writer.nullWriter(),
              files,
              diagnostics,
              arguments,
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(processors);
      boolean success = task.call();
      return new Compilation(success, List.copyOf(diagnostics.getDiagnostics()), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A javac of 17 need not be told: it would read the classes of the JDK from an archive, slowly.
   */
  private List<String> release() {
    return this == JAVAC && Runtime.version().feature() == 17
        ? List.of()
        : List.of("--release", "17");
  }

  /** Whether a text is Java as far as its grammar goes. */
  static boolean parses(String source) {
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    var file =
        new SimpleJavaFileObject(URI.create("memory:///Source.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    var task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    Writer.nullWriter(),
                    null,
                    diagnostics,
                    List.of("-proc:none"),
                    null,
                    List.of(file));
    try {
      task.parse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return diagnostics.getDiagnostics().isEmpty();
  }

  static List<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !folder.relativize(file).startsWith("expected"))
          .filter(file -> !folder.relativize(file).startsWith("unprocessed"))
          .filter(file -> !folder.relativize(file).startsWith("gone"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
