package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.servlet.TokenIssuer.Mood;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.params.provider.ValueSource;

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
    start(keys, Map.of());
  }

  private void start(String keys, Map<String, String> variables) throws Exception {
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
                        .formatted(TokenIssuer.NAME, keys))
                .withEnvironment(variables));
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
  void ofAVariablesValueTheLogHasNothing() throws Exception {
    issuer.setMood(Mood.DOWN);
    start("${KEYS}", Map.of("KEYS", issuer.keysUrl().toString()));
    try (var log = new CapturedLog()) {
      assertThat(ask(token()).statusCode()).isEqualTo(503);
      assertThat(log.next())
          .contains("The keys of ${KEYS} cannot be had: JWKSetRetrievalException, caused by ")
          .doesNotContain("127.0.0.1", "jwks");
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

  private static String pem(String what, byte[] encoded) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(what, Base64.getMimeEncoder().encodeToString(encoded), what);
  }

  private static String pem(KeyPair keys) {
    return pem("PUBLIC KEY", keys.getPublic().getEncoded());
  }

  private void startWithFile(Path folder, String text) throws Exception {
    start(Files.writeString(folder.resolve("keys"), text).toString());
  }

  /** Issuers name their keys, PEM files do not. */
  @Test
  void aPemFileHasTheKeyOfATokenThatNamesIt(@TempDir Path folder) throws Exception {
    startWithFile(folder, pem(issuer.keys()));

    assertThat(ask(token()).statusCode()).isEqualTo(200);
    assertThat(
            ask(TokenIssuer.token(
                    TokenIssuer.header("RS256", "first"),
                    TokenIssuer.claims("alice", ""),
                    TokenIssuer.newKeys()))
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void aPemFileMayHaveACertificate(@TempDir Path folder) throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    char[] password = SelfSigned.PASSWORD.toCharArray();
    try (InputStream in = Files.newInputStream(new SelfSigned().store())) {
      store.load(in, password);
    }
    Certificate certificate = store.getCertificate("server");
    var keys =
        new KeyPair(certificate.getPublicKey(), (PrivateKey) store.getKey("server", password));
    startWithFile(folder, pem("CERTIFICATE", certificate.getEncoded()));

    assertThat(ask(signed("ES256", keys)).body()).contains("jwt:alice|");
  }

  @Test
  void aFileMayHaveAKeySetWhoseKeysHaveNames(@TempDir Path folder) throws Exception {
    startWithFile(folder, issuer.keySet());

    assertThat(ask(token()).body()).contains("jwt:alice|");
    assertThat(ask(signed("RS256", issuer.keys())).statusCode()).as("another name").isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "PS256", "ES256"})
  void theUsualAlgorithmsAreTakenIfTheFileSaysNothing(String algorithm, @TempDir Path folder)
      throws Exception {
    KeyPair keys = algorithm.equals("ES256") ? newEllipticKeys() : TokenIssuer.newKeys();
    startWithFile(folder, pem(keys));

    assertThat(ask(signed(algorithm, keys)).body()).contains("jwt:alice|");
  }

  private static KeyPair newEllipticKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static String signed(String algorithm, KeyPair keys) {
    String header = TokenIssuer.header(algorithm, "any");
    return TokenIssuer.token(header, TokenIssuer.claims("alice", ""), keys);
  }
}
