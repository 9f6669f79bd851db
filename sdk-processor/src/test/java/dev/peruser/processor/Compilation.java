package dev.peruser.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** What a compiler said and wrote. */
record Compilation(
    boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics, Path output) {

  static final String SERVICES = "META-INF/services/dev.peruser.api.spi.Registration";

  /** The diagnostics as compilers print them, sorted: {@code File.java:1:2: error: text}. */
  List<String> lines() {
    return diagnostics.stream().map(Compilation::line).sorted().toList();
  }

  private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String file = source == null ? "" : Path.of(source.toUri()).getFileName().toString();
    String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
    String place = file + ":" + diagnostic.getLineNumber() + ":" + diagnostic.getColumnNumber();
    return place + ": " + kind + ": " + diagnostic.getMessage(Locale.ENGLISH).strip();
  }

  /** The same without positions, which the two compilers see differently. */
  List<String> messages() {
    return lines().stream().map(Compilation::withoutPlace).sorted().toList();
  }

  static String withoutPlace(String line) {
    return line.replaceFirst("^[^ ]*: ", "");
  }

  /** The generated sources and the services file, by their paths. */
  SortedMap<String, String> generated() {
    var generated = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = output.relativize(file).toString();
        if (path.endsWith(".java") || path.startsWith("META-INF")) {
          generated.put(path, Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return generated;
  }
}
