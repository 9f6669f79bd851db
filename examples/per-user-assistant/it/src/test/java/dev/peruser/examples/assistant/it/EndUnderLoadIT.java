package dev.peruser.examples.assistant.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * However a server or an application ends: a turn that has run has been answered, in full, and so
 * has one that waited for others of its user.
 */
class EndUnderLoadIT {
  private static final Pattern RAN = Pattern.compile("^ran (\\S+)$", Pattern.MULTILINE);

  @TempDir private Path folder = Path.of("");

  /** How something ends. */
  @FunctionalInterface
  private interface End {
    void come() throws Exception;
  }

  @Test
  void theRunnableJarIsToldToEnd() throws Exception {
    Path workflow = TellerPlugin.jar(folder);
    try (ServerProcess server =
        ServerProcess.start(
            Repository.serverJar(),
            "serve",
            "--config",
            workflow,
            "--plugins",
            folder,
            "--port",
            0)) {
      assertNoAnswerIsLost(server, "", server::close);
    }
  }

  @Test
  void tomcatIsToldToEnd() throws Exception {
    try (ServerProcess server = tomcat()) {
      Load load = Load.start(server.client("/teller"), Load::isRefusalOfTomcat);
      assertNoAnswerIsLost(server, "/teller", load, server::close);
    }
  }

  @Test
  void tomcatUndeploys() throws Exception {
    try (ServerProcess server = tomcat()) {
      var manager = new TomcatManager(server);
      assertNoAnswerIsLost(server, "/teller", () -> manager.undeploy("teller"));
    }
  }

  private ServerProcess tomcat() throws Exception {
    var tomcat = new TomcatDistribution();
    tomcat.add(TellerPlugin.war(folder), "teller");
    return tomcat.start();
  }

  @Test
  void jettyIsToldToEnd() throws Exception {
    var jetty = new JettyDistribution();
    jetty.add(TellerPlugin.war(folder), "teller");
    try (ServerProcess server = jetty.start()) {
      assertNoAnswerIsLost(server, "/teller", server::close);
    }
  }

  @Test
  void jettyUndeploys() throws Exception {
    var jetty = new JettyDistribution();
    jetty.add(TellerPlugin.war(folder), "teller");
    try (ServerProcess server = jetty.start(JettyDistribution.LOOKS_EVERY_SECOND)) {
      assertNoAnswerIsLost(server, "/teller", () -> jetty.deployer(server).undeploy("teller"));
    }
  }

  private static void assertNoAnswerIsLost(ServerProcess server, String path, End end)
      throws Exception {
    assertNoAnswerIsLost(server, path, Load.start(server.client(path)), end);
  }

  private static void assertNoAnswerIsLost(ServerProcess server, String path, Load load, End end)
      throws Exception {
    WaitingTurns waiting = WaitingTurns.send(server.client(path));
    end.come();
    load.awaitEnd();
    List<String> waited = waiting.awaitAnswers();
    server.close();
    List<String> ran =
        RAN.matcher(server.output().awaitEnd()).results().map(line -> line.group(1)).toList();
    Set<String> lost = new TreeSet<>(ran);
    lost.removeAll(load.answered());
    lost.removeIf(WaitingTurns::isOne); // by their answers we see more
    assertThat(lost)
        .as("turns that ran without an answer; the last of each client was %s", load.refused())
        .isEmpty();
    assertThat(ran).containsAll(load.answered());
    assertThat(waited).isEqualTo(WaitingTurns.outputs());
    assertThat(ran.get(ran.size() - 1))
        .as("what ran last, when all others were refused already")
        .matches(WaitingTurns::isOne);
  }
}
