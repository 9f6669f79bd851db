package dev.peruser.examples.assistant.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The plugin that tells which turns it has run, from the classes of these tests. */
final class TellerPlugin {
  private static final Path CLASSES = Path.of("target/test-classes");
  private static final List<String> PARTS =
      List.of("dev/peruser/examples/assistant/it/teller", "META-INF/services");

  /** Lets its bearer see who waits. */
  static final String OPERATOR_TOKEN = "t0ken-of-whoever-operates-the-server";

  private static final String WORKFLOW =
      """
      general:
        enable_per_user_monitoring: true
        front_end:
          allow_unsigned_cookies: true
          operator: {token: %s}
      workflow: {_type: teller}
      """
          .formatted(OPERATOR_TOKEN);

  private TellerPlugin() {}

  /** Makes its jar, and beside it the workflow file; says where that is. */
  static Path jar(Path folder) throws IOException {
    try (FileSystem jar = zip(folder.resolve("teller.jar"))) {
      copyInto(jar.getPath("/"));
    }
    return Files.writeString(folder.resolve("workflow.yml"), WORKFLOW);
  }

  /** Makes a WAR of it: the assistant's, with another plugin and another workflow file. */
  static Path war(Path folder) throws IOException {
    Path file = folder.resolve("teller.war");
    Files.copy(Repository.war(), file);
    try (FileSystem war = zip(file)) {
      copyInto(war.getPath("/WEB-INF/classes"));
      Files.writeString(war.getPath("/WEB-INF/workflow.yml"), WORKFLOW);
    }
    return file;
  }

  private static FileSystem zip(Path file) throws IOException {
    return FileSystems.newFileSystem(file, Map.of("create", "true"));
  }

  private static void copyInto(Path root) throws IOException {
    for (String part : PARTS) {
      try (Stream<Path> files = Files.walk(CLASSES.resolve(part))) {
        files.filter(Files::isRegularFile).forEach(file -> copy(file, root));
      }
    }
  }

  private static void copy(Path file, Path root) {
    try {
      Path target = root.resolve(CLASSES.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
