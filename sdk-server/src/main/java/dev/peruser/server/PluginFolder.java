package dev.peruser.server;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The plugins of {@code --plugins}, in one loader under the SDK's own. Their jars are open until it
 * is closed, which is for after whatever runs their code.
 */
final class PluginFolder implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger("dev.peruser.server");

  private final @Nullable URLClassLoader jars;

  private PluginFolder(@Nullable URLClassLoader jars) {
    this.jars = jars;
  }

  /**
   * Opens a folder.
   *
   * @param folder a directory of jars; null for the class path
   * @param spec the command, for its usage
   * @throws ParameterException if there are no jars in the directory
   */
  static PluginFolder open(@Nullable Path folder, CommandSpec spec) {
    if (folder == null) {
      return new PluginFolder(null);
    }
    List<URL> jars = jars(folder, spec);
    if (jars.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "There are no jars in " + shown(folder) + ": put the plugins' jars there.");
    }
    return new PluginFolder(
        new URLClassLoader(
            "plugins", jars.toArray(URL[]::new), PluginFolder.class.getClassLoader()));
  }

  private static List<URL> jars(Path folder, CommandSpec spec) {
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          spec.commandLine(),
          "--plugins takes a directory of jars; "
              + shown(folder)
              + (Files.exists(folder) ? " is none." : " does not exist."));
    }
    var jars = new ArrayList<URL>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(".jar")) {
          jars.add(file.toUri().toURL());
        }
      }
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), shown(folder) + " cannot be read: " + e.getMessage(), e);
    }
    return jars;
  }

  private static String shown(Path path) {
    return path.toString().isEmpty() ? "." + File.separator : path.toString();
  }

  /** What loads the plugins. */
  ClassLoader loader() {
    return jars == null ? PluginFolder.class.getClassLoader() : jars;
  }

  /** Closes the jars. What has been loaded stays, and nothing more can be. */
  @Override
  public void close() {
    if (jars != null) {
      try {
        jars.close();
      } catch (IOException e) {
        LOGGER.log(Level.WARNING, "A plugin's jar could not be closed", e);
      }
    }
  }
}
