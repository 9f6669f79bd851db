package dev.peruser.server;

import dev.peruser.model.workflow.FrontEndOptions;
import dev.peruser.runtime.PerUserRuntime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves a workflow until the process is told to end. */
@Command(
    name = "serve",
    description = "Serves a workflow over HTTP.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private WorkflowSource source = new WorkflowSource();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port; 0 takes a free one. Default: the workflow file's, or else 8000.")
  private @Nullable Integer port;

  @Option(
      names = "--host",
      paramLabel = "H",
      description = "The address. Default: the workflow file's, or else localhost.")
  private @Nullable String host;

  @Override
  public Integer call() throws ListenException, InterruptedException {
    try (PluginFolder plugins = source.plugins();
        PerUserServer server = PerUserServer.start(options(plugins.loader()))) {
      var hook = new Thread(server::close, "peruser-stop");
      java.lang.Runtime.getRuntime().addShutdownHook(hook);
      try {
        spec.commandLine().getOut().println(welcome(server));
        spec.commandLine().getOut().flush();
        server.awaitClose();
      } finally {
        remove(hook);
      }
    }
    return 0;
  }

  private ServerOptions options(ClassLoader loader) {
    ServerOptions options = ServerOptions.of(source.config(loader));
    if (host != null) {
      options = options.withHost(host);
    }
    if (port != null) {
      try {
        options = options.withPort(port);
      } catch (IllegalArgumentException e) {
        throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
      }
    }
    return options;
  }

  private static void remove(Thread hook) {
    try {
      java.lang.Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already: it is the hook that has closed the server.
      return;
    }
  }

  private static String welcome(PerUserServer server) {
    PerUserRuntime runtime = server.runtime();
    FrontEndOptions frontEnd = runtime.options().frontEnd();
    String path =
        frontEnd.disableLegacyRoutes()
            ? frontEnd.workflow().path()
            : frontEnd.workflow().legacyPath().orElse(frontEnd.workflow().path());
    return "PerUser is serving '"
        + runtime.workflow().typeName()
        + "' at "
        + server.uri()
        + " (POST "
        + frontEnd.rootPath()
        + path
        + (runtime.workflow().isSingle() ? "" : "/stream")
        + ")";
  }
}
