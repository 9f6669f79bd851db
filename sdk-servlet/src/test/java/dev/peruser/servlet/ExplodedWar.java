package dev.peruser.servlet;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A web application with the SDK and the tests' plugin inside it, as a build tool would make it.
 */
final class ExplodedWar {
  private static final Pattern SDK_FOLDER =
      Pattern.compile(".*[/\\\\]sdk-(api|model|runtime|servlet)[/\\\\]target[/\\\\]classes");
  private static final Pattern JAR =
      Pattern.compile(
          ".*[/\\\\](sdk-(api|model|runtime|servlet)-|jackson-|snakeyaml-engine-|jspecify-|nimbus-)"
              + "[^/\\\\]*\\.jar");

  private ExplodedWar() {}

  /** Makes the application in an empty folder, without a workflow file. */
  static void make(Path folder) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("WEB-INF/classes"));
    Path lib = Files.createDirectories(folder.resolve("WEB-INF/lib"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (SDK_FOLDER.matcher(entry).matches()) {
        copy(path, classes);
      } else if (JAR.matcher(entry).matches()) {
        Files.copy(path, lib.resolve(path.getFileName()));
      } else if (entry.endsWith("test-classes")) {
        copyPlugin(path, classes);
      }
    }
  }

  private static void copyPlugin(Path tests, Path classes) throws IOException {
    Path plugin = Path.of("dev/peruser/servlet/plugin");
    copy(tests.resolve(plugin), classes.resolve(plugin));
    copy(tests.resolve("META-INF/services"), classes.resolve("META-INF/services"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files
          .filter(file -> Files.isRegularFile(file) && !file.endsWith("module-info.class"))
          .forEach(
              file -> {
                try {
                  Path target = to.resolve(from.relativize(file));
                  Files.createDirectories(target.getParent());
                  Files.copy(file, target);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
