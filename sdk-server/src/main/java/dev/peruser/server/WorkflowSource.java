package dev.peruser.server;

import dev.peruser.runtime.RuntimeConfig;
import java.nio.file.Path;
import java.util.List;
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

  /** The plugins, to be closed by the command when it has ended. */
  PluginFolder plugins() {
    return PluginFolder.open(plugins, spec);
  }

  /**
   * What the workflow is started with.
   *
   * @param loader loads the plugins
   */
  RuntimeConfig config(ClassLoader loader) {
    RuntimeConfig chosen = RuntimeConfig.fromFile(config).withClassLoader(loader);
    try {
      for (int i = 0; i < overrides.size(); i += 2) {
        chosen = chosen.withOverride(overrides.get(i), overrides.get(i + 1));
      }
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    return chosen;
  }
}
