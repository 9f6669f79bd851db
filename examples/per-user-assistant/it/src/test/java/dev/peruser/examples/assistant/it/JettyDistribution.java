package dev.peruser.examples.assistant.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Jetty as it is downloaded, with a folder of its own for what one server has (its base). */
final class JettyDistribution {
  private static final Pattern READY =
      Pattern.compile("Started oejs.ServerConnector.*\\{localhost:(?<port>\\d+)}");

  static final String LOOKS_EVERY_SECOND = "jetty.deploy.scanInterval=1";

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

  /** Starts it, which deploys what has been added. */
  ServerProcess start(String... settings) throws IOException, InterruptedException {
    var arguments = new ArrayList<String>();
    arguments.add("jetty.base=" + base);
    arguments.add("jetty.http.host=localhost");
    arguments.add("jetty.http.port=0");
    arguments.add("jetty.server.stopTimeout=40000"); // longer than a workflow's shutdown_timeout
    arguments.addAll(List.of(settings));
    return ServerProcess.start(ServerProcess.command(start, arguments.toArray()), READY);
  }

  /** Brings WARs to a running server, which was started with {@link #LOOKS_EVERY_SECOND}. */
  Deployer deployer(ServerProcess server) {
    return new HotDeployer(base.resolve("webapps"), server.output());
  }

  /**
   * By files, and by what Jetty writes of them.
   *
   * @param webapps where the WARs are
   * @param output what Jetty writes
   */
  private record HotDeployer(Path webapps, ProcessOutput output) implements Deployer {

    @Override
    public void deploy(Path war, String name) throws IOException, InterruptedException {
      Files.copy(war, file(name));
      await("Started", name);
    }

    @Override
    public void redeploy(Path war, String name) throws IOException, InterruptedException {
      Files.setLastModifiedTime(file(name), FileTime.from(Instant.now()));
      await("Started", name); // the new one comes before the old one goes
      await("Stopped", name);
    }

    @Override
    public void undeploy(String name) throws IOException, InterruptedException {
      Files.delete(file(name));
      await("Stopped", name);
    }

    private Path file(String name) {
      return webapps.resolve(name + ".war");
    }

    private void await(String event, String name) throws InterruptedException {
      output.await(Pattern.compile("ServletContextHandler:.*: " + event + " .*\\{/" + name + ","));
    }
  }
}
