package dev.peruser.examples.assistant.embedded;

import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.server.PerUserServer;
import dev.peruser.server.ServerOptions;
import java.nio.file.Path;

/** Serves a workflow from a program of one's own. The plugin is on the class path. */
public final class EmbeddedAssistant {
  private EmbeddedAssistant() {}

  /**
   * Serves until the process is asked to end.
   *
   * @param args the workflow file, and the port
   * @throws Exception if the server cannot start
   */
  public static void main(String[] args) throws Exception {
    var config = RuntimeConfig.fromFile(Path.of(args[0]));
    int port = Integer.parseInt(args[1]);
    try (var server = PerUserServer.start(ServerOptions.of(config).withPort(port))) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      System.out.println("The assistant listens on " + server.uri());
      server.awaitClose();
    }
  }
}
