package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.servlet.TokenIssuer.Mood;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the keys of an issuer come from, and what holds while they do not come. */
class TokenKeysTest {
  private final TokenIssuer issuer = newIssuer();
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  private static TokenIssuer newIssuer() {
    try {
      return new TokenIssuer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void prepare() {
    server.addConnector(connector);
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
    issuer.close();
  }

  private void start(String keys) throws Exception {
    PerUserRuntime runtime =
        PerUserRuntime.start(
            RuntimeConfig.fromText(
                "workflow.yml",
                """
                general:
                  front_end:
                    identity:
                      - jwt: {issuer: %s, audience: peruser, keys: "%s"}
                workflow: {_type: actor}
                """
                    .formatted(TokenIssuer.NAME, keys)));
    var context = new ServletContextHandler("/app");
    var holder =
        new ServletHolder(new PerUserServlet(runtime, PerUserServlet.Option.CLOSES_RUNTIME));
    holder.setAsyncSupported(true);
    context.addServlet(holder, "/ai/*");
    server.setHandler(context);
    server.start();
  }

  private HttpResponse<String> ask(String token) throws Exception {
    var client = new Client(URI.create("http://localhost:" + connector.getLocalPort() + "/app/ai"));
    return client.send(context(client, token));
  }

  private static HttpRequest.Builder context(Client client, String token) {
    return client
        .request("/generate")
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + token)
        .POST(BodyPublishers.ofString(act("context", "")));
  }

  private String token() {
    return issuer.token(TokenIssuer.claims("alice", ""));
  }

  @Test
  void anIssuerIsAskedOnceForManyTokens() throws Exception {
    start(issuer.keysUrl().toString());
    for (int i = 0; i < 5; i++) {
      assertThat(ask(token()).body()).contains("jwt:alice|");
    }
    assertThat(issuer.asked()).isEqualTo(1);
  }

  @Test
  void aNewKeyOfTheIssuerIsLearntWhenItIsMet() throws Exception {
    start(issuer.keysUrl().toString());
    assertThat(ask(token()).statusCode()).isEqualTo(200);
    String old = token();
    issuer.rotate("second");

    assertThat(ask(token()).body()).contains("jwt:alice|");
    assertThat(ask(old).statusCode()).isEqualTo(401);
  }

  @Test
  void anIssuerThatCannotBeAskedIsNoFaultOfTheToken() throws Exception {
    issuer.setMood(Mood.DOWN);
    start(issuer.keysUrl().toString());
    try (var log = new CapturedLog()) {
      HttpResponse<String> answer = ask(token());

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(answer.body()).doesNotContain("127.0.0.1", "jwks");
      assertThat(log.next()).contains(issuer.keysUrl().toString());
    }
  }

  @Test
  void anIssuerThatHasBeenDownAtTheStartIsAskedAgainWithinSeconds() throws Exception {
    issuer.setMood(Mood.DOWN);
    start(issuer.keysUrl().toString());
    try (var log = new CapturedLog()) {
      assertThat(ask(token()).statusCode()).isEqualTo(503);
      issuer.setMood(Mood.WELL);

      assertThat(ask(token()).statusCode()).isEqualTo(200);
      assertThat(log.messages()).hasSize(1);
    }
  }

  @Test
  void whileTheIssuerIsDownTheLogIsToldWhenItIsAskedAndNotForEachRequest() throws Exception {
    issuer.setMood(Mood.DOWN);
    start(issuer.keysUrl().toString());
    try (var log = new CapturedLog()) {
      for (int i = 0; i < 20; i++) {
        assertThat(ask(token()).statusCode()).isEqualTo(503);
      }
      assertThat(issuer.asked()).isBetween(1, 2);
      assertThat(log.failures()).hasSize(issuer.asked());
    }
  }

  /** However many ask: a minute is far more than the few seconds that one question may take. */
  @ParameterizedTest
  @EnumSource(names = {"SILENT", "DRIPPING", "ENDLESS"})
  @Timeout(60)
  void anIssuerThatAnswersBadlyHoldsNobodyUp(Mood mood) throws Exception {
    issuer.setMood(mood);
    start(issuer.keysUrl().toString());
    var client = new Client(URI.create("http://localhost:" + connector.getLocalPort() + "/app/ai"));
    try (var log = new CapturedLog()) {
      List<CompletableFuture<HttpResponse<String>>> answers =
          IntStream.range(0, 8).mapToObj(i -> client.sendAsync(context(client, token()))).toList();
      for (CompletableFuture<HttpResponse<String>> answer : answers) {
        assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(503);
      }
      assertThat(issuer.asked()).isBetween(1, 2);
      assertThat(log.failures()).hasSize(issuer.asked());
    }
  }

  @Test
  void knownKeysAreGoodWhileTheIssuerCannotBeAsked() throws Exception {
    start(issuer.keysUrl().toString());
    assertThat(ask(token()).statusCode()).isEqualTo(200);
    issuer.setMood(Mood.DOWN);
    try (var log = new CapturedLog()) {
      String unknown =
          TokenIssuer.token(
              TokenIssuer.header("RS256", "new"), TokenIssuer.claims("alice", ""), issuer.keys());

      assertThat(ask(unknown).statusCode()).isEqualTo(401);
      assertThat(log.next()).contains(issuer.keysUrl() + " cannot be had");
      assertThat(ask(token()).statusCode()).isEqualTo(200);
    }
  }

  /** Issuers name their keys, PEM files do not. */
  @Test
  void aPemFileHasTheKeyOfATokenThatNamesIt(@TempDir Path folder) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("issuer.pem"),
            "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(issuer.keys().getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n");
    start(file.toString());

    assertThat(ask(token()).statusCode()).isEqualTo(200);
    assertThat(
            ask(TokenIssuer.token(
                    TokenIssuer.header("RS256", "first"),
                    TokenIssuer.claims("alice", ""),
                    TokenIssuer.newKeys()))
                .statusCode())
        .isEqualTo(401);
  }
}
