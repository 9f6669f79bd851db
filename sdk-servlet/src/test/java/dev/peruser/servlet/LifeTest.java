package dev.peruser.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.servlet.stage.Stage;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an application comes and goes, whatever the container. */
abstract class LifeTest {
  private static final String WORKFLOW =
      """
      general: {front_end: {allow_unsigned_cookies: true}}
      workflow: {_type: actor}
      """;

  @TempDir private Path war = Path.of("");
  private Container container = new NoContainer();

  /** Until there is one. */
  private static final class NoContainer implements Container {
    @Override
    public URI deploy(Path folder) {
      throw new AssertionError();
    }

    @Override
    public ClassLoader loader() {
      throw new AssertionError();
    }

    @Override
    public void undeploy() {}

    @Override
    public void stop() {}
  }

  abstract Container newContainer() throws Exception;

  @BeforeEach
  void start() throws Exception {
    Stage.reset(); // of what other tests' applications told at their ends
    ExplodedWar.make(war);
    container = newContainer();
  }

  @AfterEach
  void stop() throws Exception {
    System.clearProperty("peruser.workflow");
    container.stop();
    Stage.reset();
  }

  private void inside(String workflow) throws Exception {
    Files.writeString(war.resolve("WEB-INF/workflow.yml"), workflow);
  }

  @Test
  void anApplicationThatGoesClosesEachSessionOnce() throws Exception {
    inside(WORKFLOW);
    var client = new Client(container.deploy(war));
    client.generate("alice", "echo", "x");
    client.generate("bob", "echo", "x");

    container.undeploy();

    assertThat(Stage.count("closed")).isEqualTo(2);
  }

  @Test
  void anApplicationThatWasNeverAskedGoesInPeace() throws Exception {
    inside(WORKFLOW);
    container.deploy(war);
    container.undeploy();

    assertThat(Stage.count("closed")).isZero();
  }

  @Test
  void anApplicationThatGoesLetsItsTurnsFinish() throws Exception {
    inside(WORKFLOW);
    var client = new Client(container.deploy(war));
    Stage.close("turn");
    CompletableFuture<HttpResponse<String>> turn = client.generateAsync("alice", "wait", "turn");
    Stage.await("turn");
    CompletableFuture<Void> undeployed =
        CompletableFuture.runAsync(
            () -> {
              try {
                container.undeploy();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    Stage.open("turn");

    assertThat(turn.get(30, TimeUnit.SECONDS).body()).isEqualTo("{\"turn\":1,\"text\":\"waited\"}");
    undeployed.get(30, TimeUnit.SECONDS);
    assertThat(Stage.count("closed")).isEqualTo(1);
  }

  @Test
  void whoseBodyIsHalfSentWhenAnApplicationGoesLearnsIt() throws Exception {
    inside(
        """
        general: {front_end: {identity: [{provider: {name: api_key, keys: {k1: alice}}}]}}
        workflow: {_type: actor}
        """);
    var client = new Client(container.deploy(war));
    try (Connection connection = client.connect()) {
      // From now on all is loaded that an answer needs: Jetty takes that away first.
      assertThat(client.generate("nobody", "echo", "x").statusCode()).isEqualTo(401);
      connection.send("POST", "/generate", "nobody", 1000, "{", "X-Api-Key: k1");
      Stage.await("asked");

      container.undeploy();

      assertThat(connection.receive()).startsWith("503 ").contains("The server is stopping.");
    }
  }

  @Test
  void nothingHoldsTheClassLoaderOfAnApplicationThatIsGone() throws Exception {
    inside(WORKFLOW);
    URI base = container.deploy(war);
    var client = new Client(base);
    // Jetty keeps the last application with an open connection.
    assertThat(client.postAndClose("/generate", "alice", Client.act("context", "")))
        .contains("cookie:alice");
    client.postAndClose("/generate", "alice", Client.act("fail", ""));
    client.postAndClose("/generate/stream", "alice", Client.act("say", "a b"));
    client.postAndClose("/generate", "alice", "{}");
    try (Connection leaver = client.connect()) { // in the middle of a body
      leaver.send("POST", "/generate", "alice", 1000, "{");
    }
    assertUndeployedForGood(base);
  }

  @Test
  void nothingHoldsItEitherIfUsersHadTokensAndSignedCookies() throws Exception {
    URI base;
    try (var issuer = new TokenIssuer()) {
      inside(
          """
          general:
            front_end:
              identity:
                - jwt: {issuer: %s, audience: peruser, keys: "%s"}
                - signed_cookie:
                    keys: [000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f]
          workflow: {_type: actor}
          """
              .formatted(TokenIssuer.NAME, issuer.keysUrl()));
      base = container.deploy(war);
      var client = new Client(base);
      String json = Client.act("context", "");
      String token = issuer.token(TokenIssuer.claims("alice", ""));
      assertThat(client.postHeaderAndClose("/generate", json, "Authorization: Bearer " + token))
          .contains("jwt:alice");
      assertThat(client.postHeaderAndClose("/generate", json, "Authorization: Bearer x"))
          .contains(" 401 ");
      assertThat(client.postHeaderAndClose("/generate", json, "X-Other: x"))
          .contains("signed_cookie:");
    }
    assertUndeployedForGood(base);
  }

  private void assertUndeployedForGood(URI base) throws Exception {
    var gone = new ReferenceQueue<ClassLoader>();
    var loader = new PhantomReference<>(container.loader(), gone);

    container.undeploy();

    Reference<?> found = null;
    for (int attempt = 0; attempt < 50 && found == null; attempt++) {
      // Jetty's selector keeps the last connection that it looked at, until there is another one.
      new Socket(base.getHost(), base.getPort()).close();
      System.gc();
      found = gone.remove(100);
    }
    assertThat(found).isSameAs(loader);
  }

  @Test
  void anApplicationComesAgainWithFreshSessions() throws Exception {
    inside(WORKFLOW);
    new Client(container.deploy(war)).generate("alice", "echo", "x");
    container.undeploy();

    assertThat(new Client(container.deploy(war)).generate("alice", "echo", "x").body())
        .contains("\"turn\":1");
  }

  @Test
  void anApplicationWithABrokenWorkflowFileIsNotDeployed() throws Exception {
    inside("workflow: {_type: acter}");

    assertThatThrownBy(() -> container.deploy(war))
        .hasStackTraceContaining("PerUser cannot start:")
        .hasStackTraceContaining("acter");
  }

  @Test
  void anApplicationThatWouldTrustUnsignedCookiesUnaskedIsNotDeployed() throws Exception {
    inside("workflow: {_type: actor}");

    assertThatThrownBy(() -> container.deploy(war))
        .hasStackTraceContaining("PerUser cannot start:")
        .hasStackTraceContaining("Users would be told apart by an unsigned cookie");
  }

  @ParameterizedTest
  @CsvSource({
    "exception, could not be made by its provider",
    "error, could not be made by its provider",
    "nothing, could not be made by its provider",
    "later, a bug",
  })
  void anApplicationWhoseProviderFailsIsNotDeployedAndLeavesNothingOpen(String way, String why)
      throws Exception {
    inside(
        """
        general:
          enable_per_user_monitoring: true
          front_end:
            operator: {role: boss}
            identity: [{provider: {name: failing, way: %s}}]
        workflow: {_type: shared_actor}
        """
            .formatted(way));

    assertThatThrownBy(() -> container.deploy(war)).hasStackTraceContaining(why);
    assertThat(Stage.count("closed")).isEqualTo(1);
  }

  @Test
  void anApplicationWithoutAWorkflowFileIsLeftAlone() throws Exception {
    try (var log = new CapturedLog()) {
      var client = new Client(container.deploy(war));

      assertThat(client.send(client.request("/health")).statusCode()).isEqualTo(404);
      assertThat(log.messages())
          .containsExactly(
              "PerUser serves nothing in the application '/app': peruser.workflow is not set, and"
                  + " there is no /WEB-INF/workflow.yml");
    }
  }

  @Test
  void whatTheApplicationItselfNamesGoesFirst(@TempDir Path elsewhere) throws Exception {
    Path file = Files.writeString(elsewhere.resolve("other.yml"), WORKFLOW);
    Files.writeString(
        war.resolve("WEB-INF/web.xml"),
        """
        <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.1">
          <context-param>
            <param-name>peruser.workflow</param-name>
            <param-value>%s</param-value>
          </context-param>
        </web-app>
        """
            .formatted(file));
    System.setProperty("peruser.workflow", elsewhere.resolve("none.yml").toString());

    assertThat(new Client(container.deploy(war)).generate("alice", "echo", "x").statusCode())
        .isEqualTo(200);
  }

  @Test
  void theWorkflowFileMayBeElsewhere(@TempDir Path elsewhere) throws Exception {
    inside("workflow: {_type: acter}");
    Path file = Files.writeString(elsewhere.resolve("other.yml"), WORKFLOW);
    System.setProperty("peruser.workflow", file.toString());

    assertThat(new Client(container.deploy(war)).generate("alice", "echo", "x").statusCode())
        .isEqualTo(200);
  }
}
