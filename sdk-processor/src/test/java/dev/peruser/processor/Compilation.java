package dev.peruser.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** What a compiler said and wrote. */
record Compilation(
    boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics, Path output) {

  private static final Pattern CODE =
      Pattern.compile("^(?:\\[[a-z][\\w.]+] |\\S+:\\d+:\\d+: )?\\[(PU\\d{4})] ");
  static final String SERVICES = "META-INF/services/dev.peruser.api.spi.Registration";

  /** The diagnostics as compilers print them, in order: {@code File.java:1:2: error: text}. */
  List<String> lines() {
    return diagnostics.stream().map(Compilation::line).toList();
  }

  private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String file = source == null ? "" : Path.of(source.toUri()).getFileName().toString();
    String kind =
        diagnostic.getKind() == Diagnostic.Kind.ERROR
            ? "error"
            : diagnostic.getKind() == Diagnostic.Kind.NOTE ? "note" : "warning";
    String place = file + ":" + diagnostic.getLineNumber() + ":" + diagnostic.getColumnNumber();
    return place + ": " + kind + ": " + withoutPage(diagnostic.getMessage(Locale.ENGLISH).strip());
  }

  /** A message of ours ends in the address of its page; the lines before it are what we compare. */
  private static String withoutPage(String message) {
    Matcher ours = CODE.matcher(message);
    if (!ours.find()) {
      return message;
    }
    // javac indents what follows the first line.
    int page = message.lastIndexOf('\n');
    assertThat(message.substring(page).strip())
        .isEqualTo("see https://peruser.dev/problems/" + ours.group(1));
    return message.substring(0, page);
  }

  /**
   * The same without positions, and without the name of the element where that had to be reported
   * somewhere else: the two compilers know different lines.
   */
  List<String> messages() {
    return lines().stream().map(Compilation::withoutPlace).toList();
  }

  static String withoutPlace(String line) {
    return line.replaceFirst("^[^ ]*: ", "")
        .replaceFirst("(error|warning): \\[[a-z][\\w.]+] ", "$1: ");
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
