package dev.peruser.examples.assistant.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.examples.assistant.it.JvmInspection.Heap;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/**
 * Applications that come and go under traffic, in containers that stay: nothing of them is left, no
 * class loader, thread or memory. What is there after each round is written to {@code
 * target/redeploy}.
 */
@Tag("full")
class RedeployIT {
  private static final int ROUNDS = 10;

  /**
   * In forty deployments, each of which has 4 MiB while it lives. Jetty keeps 20 KiB of each WAR
   * that it has opened.
   */
  private static final long MAY_GROW_KILOBYTES = 1536;

  private static final Path REPORTS = Path.of("target", "redeploy");

  /** Tomcat gives its threads a minute to end; Jetty keeps an application for idle connections. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /**
   * What Tomcat says of an application that leaves something behind. It also warns of requests that
   * come while an application stops, but those it holds itself, and then answers.
   */
  private static final List<String> LEAKS =
      List.of("created a ThreadLocal", "appears to have started a thread", "but has failed to");

  /**
   * Threads that look after all applications, and have the class loader of each for a moment. One
   * that is there when the application goes is not one that it has started.
   */
  private static final String TOMCATS_OWN = "[Catalina-utility-";

  @TempDir private Path folder = Path.of("");

  /**
   * Not before JDK 24: there a thread inherits the access control context of whoever was calling
   * when it was started, in which the application's class loader is, and gives it to the thread
   * that replaces it; and Tomcat starts threads while applications complete requests.
   */
  @Test
  @EnabledForJreRange(min = JRE.JAVA_24)
  void tomcatKeepsNothing() throws Exception {
    try (ServerProcess server = new TomcatDistribution().start()) {
      var manager = new TomcatManager(server);
      // The manager is an application, too.
      comeAndGo(
          "tomcat", server, manager, "org.apache.catalina.loader.ParallelWebappClassLoader", 1);

      assertThat(manager.findLeaks()).isEqualTo("OK - No memory leaks found");
      assertThat(server.output().text().lines())
          .noneMatch(
              line -> LEAKS.stream().anyMatch(line::contains) && !line.contains(TOMCATS_OWN));
    }
  }

  @Test
  void jettyKeepsNothing() throws Exception {
    var jetty = new JettyDistribution();
    try (ServerProcess server =
        jetty.start(JettyDistribution.LOOKS_EVERY_SECOND, "jetty.http.idleTimeout=2000")) {
      comeAndGo(
          "jetty",
          server,
          jetty.deployer(server),
          "org.eclipse.jetty.ee.webapp.WebAppClassLoader",
          0);
    }
  }

  private void comeAndGo(
      String name, ServerProcess server, Deployer deployer, String loader, int own)
      throws Exception {
    Files.createDirectories(REPORTS);
    Path teller = TellerPlugin.war(folder);
    var jvm = new JvmInspection(server.pid());
    var report = new StringBuilder("round, class loaders, KiB\n");
    round(server, deployer, teller); // what the container and the JDK do once is done then
    Heap before = awaitNothing(server, loader, own);
    for (int round = 1; round <= ROUNDS; round++) {
      round(server, deployer, teller);
      Heap heap = jvm.heap();
      report.append(
          "%d, %d, %d\n".formatted(round, heap.instances(loader) - own, heap.kilobytes()));
    }
    Heap after = awaitNothing(server, loader, own);
    report.append("before all, 0, %d\n".formatted(before.kilobytes()));
    report.append("after all, 0, %d\n".formatted(after.kilobytes()));
    Files.writeString(REPORTS.resolve(name + ".txt"), report);
    Files.writeString(REPORTS.resolve(name + "-before.txt"), before.histogram());
    Files.writeString(REPORTS.resolve(name + "-after.txt"), after.histogram());
    assertThat(after.kilobytes() - before.kilobytes())
        .as("growth in KiB:\n%s", report)
        .isLessThan(MAY_GROW_KILOBYTES);
    assertThat(jvm.threads()).doesNotContainIgnoringCase("peruser");
  }

  private static void round(ServerProcess server, Deployer deployer, Path teller) throws Exception {
    deployer.deploy(Repository.war(), "assistant");
    deployer.deploy(teller, "teller");
    talk(server.client("/assistant"));
    Load load = Load.start(server.client("/teller"));

    deployer.redeploy(Repository.war(), "assistant");
    deployer.redeploy(teller, "teller");
    talk(server.client("/assistant"));
    Load again = Load.start(server.client("/teller"));

    deployer.undeploy("assistant");
    deployer.undeploy("teller");
    load.awaitEnd();
    again.awaitEnd();
  }

  /** Sends what users and careless clients send. */
  private static void talk(Client client) throws Exception {
    for (Exchange exchange : Exchange.ofReadme()) {
      HttpResponse<String> response =
          client.post(exchange.user(), exchange.path(), exchange.body());
      assertThat(response.body()).isEqualTo(exchange.answer());
    }
    assertThat(client.post("carol", "/generate/stream", "{\"command\":\"stats\"}").statusCode())
        .isEqualTo(200);
    assertThat(client.post("carol", "/generate", "{\"command\":7}").statusCode()).isEqualTo(422);
    assertThat(client.post("carol", "/generate", "{").statusCode()).isEqualTo(400);
    assertThat(client.postWithoutUser("/generate", "{}").statusCode()).isEqualTo(401);
    assertThat(client.get("/health").statusCode()).isEqualTo(200);
  }

  /** Waits until no class loader is left but those of the container itself. */
  private static Heap awaitNothing(ServerProcess server, String loader, int own) throws Exception {
    var jvm = new JvmInspection(server.pid());
    Client client = server.client();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Heap heap = jvm.heap();
    while (!isClean(heap, loader, own)) {
      if (System.nanoTime() > deadline) {
        Path dump = Files.createTempDirectory(REPORTS, "leak-").resolve("heap.hprof");
        jvm.dump(dump.toAbsolutePath());
        throw new AssertionError(
            heap.instances(loader) + " class loaders instead of " + own + ", see " + dump);
      }
      // An idle selector of Jetty holds the connection that it has looked at last, and a connection
      // the application that it has served last: so another one, and those of before run out.
      assertThat(client.statusOverNewConnection("/")).isEqualTo(404);
      heap = jvm.heap();
    }
    return heap;
  }

  private static boolean isClean(Heap heap, String loader, int own) {
    return heap.instances(loader) == own && !heap.histogram().contains(" dev.peruser.");
  }
}
