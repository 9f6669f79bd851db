package dev.peruser.server;

import dev.peruser.runtime.RuntimeConfig;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of the commands that need a workflow file and plugins. */
final class WorkflowSource {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The workflow file.")
  private Path config = Path.of("workflow.yml");

  @Option(
      names = "--plugins",
      paramLabel = "DIR",
      description = "A directory of plugin jars, with the jars that they need.")
  private @Nullable Path plugins;

  @Option(
      names = "--override",
      arity = "2",
      paramLabel = "PATH VALUE",
      hideParamSyntax = true,
      description =
          "A value that replaces the workflow file's, for example functions.notepad.max_notes 5."
              + " Can be given more than once.")
  private List<String> overrides = List.of();

  /** Where the commands find what they are for. */
  RuntimeConfig config() {
    RuntimeConfig chosen = RuntimeConfig.fromFile(config).withClassLoader(loader(plugins, spec));
    try {
      for (int i = 0; i < overrides.size(); i += 2) {
        chosen = chosen.withOverride(overrides.get(i), overrides.get(i + 1));
      }
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    return chosen;
  }

  /**
   * One loader for all plugins, under the SDK's own.
   *
   * @param plugins a directory of jars; null for the class path
   * @param spec the command, for its usage
   * @throws ParameterException if there are no jars in the directory
   */
  static ClassLoader loader(@Nullable Path plugins, CommandSpec spec) {
    ClassLoader sdk = WorkflowSource.class.getClassLoader();
    if (plugins == null) {
      return sdk;
    }
    List<URL> jars = jars(plugins, spec);
    if (jars.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "There are no jars in " + shown(plugins) + ": put the plugins' jars there.");
    }
    return new URLClassLoader("plugins", jars.toArray(URL[]::new), sdk);
  }

  private static List<URL> jars(Path plugins, CommandSpec spec) {
    if (!Files.isDirectory(plugins)) {
      throw new ParameterException(
          spec.commandLine(),
          "--plugins takes a directory of jars; "
              + shown(plugins)
              + (Files.exists(plugins) ? " is none." : " does not exist."));
    }
    var jars = new ArrayList<URL>();
    try (Stream<Path> files = Files.list(plugins)) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(".jar")) {
          jars.add(url(file));
        }
      }
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), shown(plugins) + " cannot be read: " + e.getMessage(), e);
    }
    return jars;
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }

  private static String shown(Path path) {
    return path.toString().isEmpty() ? "." + File.separator : path.toString();
  }
}
