package dev.peruser.examples.assistant.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;

/** Where in this repository things are. */
final class Repository {
  static final Path ROOT = Path.of("../../..").toAbsolutePath().normalize();
  static final Path ASSISTANT = ROOT.resolve("examples/per-user-assistant");

  private Repository() {}

  /** What the build of a module has made: {@code <module>/target/<name>-<version><end>}. */
  static Path built(String module, String name, String end) {
    String version = Objects.requireNonNull(System.getProperty("peruser.version"));
    Path file = ROOT.resolve(module).resolve("target/" + name + "-" + version + end);
    if (!Files.isRegularFile(file)) {
      throw new AssertionError(file + " is not there: these tests run after 'package'");
    }
    return file;
  }

  static Path serverJar() {
    return built("sdk-server", "sdk-server", "-all.jar");
  }

  static Path war() {
    return built("examples/per-user-assistant/war", "per-user-assistant-war", ".war");
  }

  /** Where the build has unpacked a servlet container. */
  static Path distribution(String name) {
    Path folder = Path.of("target/distributions").toAbsolutePath();
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> path.getFileName().toString().startsWith(name))
          .findFirst()
          .orElseThrow();
    } catch (IOException | NoSuchElementException e) {
      throw new AssertionError(name + " is not in " + folder + ": run 'package' first", e);
    }
  }

  static String text(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }
}
