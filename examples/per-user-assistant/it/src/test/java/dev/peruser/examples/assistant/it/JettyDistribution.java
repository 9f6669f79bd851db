package dev.peruser.examples.assistant.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Jetty as it is downloaded, with a folder of its own for what one server has (its base). */
final class JettyDistribution {
  private static final Pattern READY =
      Pattern.compile("Started oejs.ServerConnector.*\\{localhost:(?<port>\\d+)}");

  private final Path start = Repository.distribution("jetty-home-").resolve("start.jar");
  private final Path base;

  JettyDistribution() throws IOException, InterruptedException {
    base = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "jetty-");
    Files.createDirectory(base.resolve("work")); // else Jetty unpacks where all temporary files are
    var modules =
        ServerProcess.run(
            start,
            "jetty.base=" + base,
            "--add-modules=http,ee11-deploy,ee11-annotations,graceful");
    assertThat(modules.exitCode()).as(modules.output()).isZero();
  }

  /** Puts a WAR where Jetty looks for them; its name is the application's path. */
  void add(Path war, String name) throws IOException {
    Files.copy(war, base.resolve("webapps").resolve(name + ".war"));
  }

  /** Takes a WAR away again; Jetty looks once a second. */
  void remove(String name) throws IOException {
    Files.delete(base.resolve("webapps").resolve(name + ".war"));
  }

  /** Starts it, which deploys what has been added. */
  ServerProcess start() throws IOException, InterruptedException {
    return ServerProcess.start(
        ServerProcess.command(
            start,
            "jetty.base=" + base,
            "jetty.http.host=localhost",
            "jetty.http.port=0",
            "jetty.server.stopTimeout=40000", // longer than a workflow's shutdown_timeout
            "jetty.deploy.scanInterval=1"),
        READY);
  }
}
