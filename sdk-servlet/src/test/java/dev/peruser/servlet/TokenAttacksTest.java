package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever has no token of the issuer is nobody, however the token is made. */
abstract class TokenAttacksTest extends DeployedTest {
  private final TokenIssuer issuer;

  TokenAttacksTest(Container container, TokenIssuer issuer) {
    super(container, workflow(issuer));
    this.issuer = issuer;
  }

  private static String workflow(TokenIssuer issuer) {
    return """
    general:
      enable_per_user_monitoring: true
      front_end:
        operator: {role: boss}
        identity:
          - jwt:
              issuer: %s
              audience: peruser
              keys: %s
              roles_claim: realm_access.roles
              clock_skew: 30s
          - signed_cookie:
              keys: [000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f]
    workflow: {_type: actor}
    """
        .formatted(TokenIssuer.NAME, issuer.keysUrl());
  }

  @AfterAll
  void stopIssuer() {
    issuer.close();
  }

  private HttpRequest.Builder post(String... headers) {
    HttpRequest.Builder request =
        client()
            .request("/generate")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(act("context", "")));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpRequest.Builder bearer(String token) {
    return post("Authorization", "Bearer " + token);
  }

  private DynamicTest refused(String name, String token) {
    return DynamicTest.dynamicTest(name, () -> assertRefused(bearer(token)));
  }

  private void assertRefused(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = client().send(request);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(
            value -> assertThat(value).startsWith("Bearer").contains("error=\"invalid_token\""));
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.body()).doesNotContain("Exception", "alice", "nimbus");
  }

  private static long in(int seconds) {
    return Instant.now().getEpochSecond() + seconds;
  }

  private static String good() {
    return TokenIssuer.claims("alice", "");
  }

  @Test
  void theSubjectOfATokenIsTheUser() throws Exception {
    assertThat(client().send(bearer(issuer.token(good()))).body()).contains("jwt:alice|");
  }

  @Test
  void aFunctionSeesTheTimesOfATokenAsTheTokenHasThem() throws Exception {
    long now = in(0);
    String claims =
        TokenIssuer.claims("alice", TokenIssuer.NAME, "peruser", now + 300, "")
            .replace("}", ",\"nbf\":" + (now - 1) + ",\"iat\":" + (now - 2) + ",\"level\":3}");
    HttpRequest.Builder request =
        bearer(issuer.token(claims)).POST(BodyPublishers.ofString(act("claims", "")));

    assertThat(client().send(request).body())
        .contains(
            "aud=[peruser], exp=" + (now + 300) + ", iat=" + (now - 2) + ", ",
            "level=3, nbf=" + (now - 1) + ", sub=alice");
  }

  @Test
  void theIssuersClockMayBeALittleOff() throws Exception {
    String late = TokenIssuer.claims("alice", TokenIssuer.NAME, "peruser", in(-10), "");
    String early = TokenIssuer.claims("alice", ",\"nbf\":" + in(10));

    assertThat(client().send(bearer(issuer.token(late))).statusCode()).isEqualTo(200);
    assertThat(client().send(bearer(issuer.token(early))).statusCode()).isEqualTo(200);
  }

  @TestFactory
  Stream<DynamicTest> aTokenThatTheIssuerDidNotSignIsRefused() throws Exception {
    String header = TokenIssuer.header("RS256", "first");
    String real = issuer.token(good());
    String signature = real.substring(real.lastIndexOf('.'));
    String mallory = TokenIssuer.token(header, good(), TokenIssuer.newKeys());
    return Stream.of(
        refused("unsigned", TokenIssuer.unsigned("{\"alg\":\"none\"}", good()) + "."),
        refused("None", TokenIssuer.unsigned("{\"alg\":\"None\"}", good()) + "."),
        refused("no signature", TokenIssuer.unsigned(header, good()) + "."),
        refused("no third part", TokenIssuer.unsigned(header, good())),
        refused("another key", mallory),
        refused(
            "another subject",
            TokenIssuer.unsigned(header, TokenIssuer.claims("bob", "")) + signature),
        refused("public key as secret", signedBySecret(issuer.keys().getPublic().getEncoded())),
        refused("public key as PEM as secret", signedBySecret(pem())),
        refused(
            "zeros by ES256",
            TokenIssuer.unsigned(TokenIssuer.header("ES256", "first"), good())
                + "."
                + TokenIssuer.base64(new byte[64])),
        refused(
            "an algorithm that is not allowed",
            TokenIssuer.token(TokenIssuer.header("RS512", "first"), good(), issuer.keys())),
        refused(
            "must be understood",
            TokenIssuer.token(
                "{\"alg\":\"RS256\",\"kid\":\"first\",\"crit\":[\"exotic\"],\"exotic\":1}",
                good(),
                issuer.keys())),
        refused("three dots", "..."),
        refused("no Base64", "!.!.!"),
        refused("nested", TokenIssuer.base64("[".repeat(5_000)) + ".e30.AA"),
        refused("text", "alice"));
  }

  /** Each of these tokens is signed by the key that it brings or names. */
  @Test
  void aKeyThatATokenBringsOrNamesIsNoKeyOfTheIssuer() throws Exception {
    try (var mallory = new TokenIssuer()) {
      for (String more :
          List.of(
              "\"jwk\":" + mallory.key(),
              "\"jku\":\"" + mallory.keysUrl() + "\"",
              "\"jku\":\"" + mallory.keysUrl() + "\",\"kid\":\"first\"")) {
        String header = "{\"alg\":\"RS256\"," + more + "}";
        assertRefused(bearer(TokenIssuer.token(header, good(), mallory.keys())));
      }
      assertThat(mallory.asked()).isZero();
    }
  }

  private static String signedBySecret(byte[] secret) throws GeneralSecurityException {
    String text = TokenIssuer.unsigned(TokenIssuer.header("HS256", "first"), good());
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    return text + "." + TokenIssuer.base64(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
  }

  private byte[] pem() {
    var key = (RSAPublicKey) issuer.keys().getPublic();
    return ("-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(key.getEncoded())
            + "\n-----END PUBLIC KEY-----\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  @TestFactory
  Stream<DynamicTest> aTokenThatIsNotForUsNowIsRefused() {
    return Stream.of(
        claims("expired", TokenIssuer.claims("alice", TokenIssuer.NAME, "peruser", in(-60), "")),
        claims("not yet", TokenIssuer.claims("alice", ",\"nbf\":" + in(60))),
        claims("of another", TokenIssuer.claims("alice", "https://evil", "peruser", in(300), "")),
        claims("for another", TokenIssuer.claims("alice", TokenIssuer.NAME, "x", in(300), "")),
        claims("for ever", good().replaceFirst("\"exp\":\\d+", "\"e\":0")),
        claims("of nobody", good().replace("\"sub\"", "\"other\"")),
        claims("of a blank", TokenIssuer.claims(" ", "")),
        claims("of a number", good().replace("\"alice\"", "5")),
        claims("of null", good().replace("\"alice\"", "null")),
        claims("for nobody", good().replace("\"aud\"", "\"other\"")),
        claims("expires in text", good().replaceFirst("\"exp\":(\\d+)", "\"exp\":\"$1\"")),
        claims("not an object", "[1]"));
  }

  private DynamicTest claims(String name, String claims) {
    return refused(name, issuer.token(claims));
  }

  @Test
  void aBadTokenIsNotForgivenForACookie() throws Exception {
    String cookie = client().send(post()).headers().firstValue("Set-Cookie").orElseThrow();
    String pair = cookie.substring(0, cookie.indexOf(';'));

    assertThat(client().send(post("Cookie", pair)).statusCode()).isEqualTo(200);
    assertRefused(post("Cookie", pair, "Authorization", "Bearer x"));
  }

  /** A browser does not send it unasked: a page that has one was given it. */
  @Test
  void aPageOfAnotherSiteMaySendATokenThatItHas() throws Exception {
    HttpRequest.Builder request =
        bearer(issuer.token(good()))
            .header("Sec-Fetch-Site", "cross-site")
            .header("Origin", "https://app.example.com");

    assertThat(client().send(request).statusCode()).isEqualTo(200);
  }

  @TestFactory
  Stream<DynamicTest> aCredentialThatIsHardlyThereIsThere() {
    String token = issuer.token(good());
    return Stream.of(
        DynamicTest.dynamicTest("no token", () -> assertRefused(post("Authorization", "Bearer"))),
        DynamicTest.dynamicTest(
            "behind another scheme",
            () -> assertRefused(post("Authorization", "Basic eDp5", "Authorization", "Bearer x"))),
        DynamicTest.dynamicTest(
            "twice",
            () -> assertRefused(bearer(token).header("Authorization", "Bearer " + token))));
  }

  @Test
  void keyIdsThatNobodyKnowsMakeNobodyElseWaitAndAreNoFaultOfOurs() throws Exception {
    assertThat(client().send(bearer(issuer.token(good()))).statusCode()).isEqualTo(200);
    int before = issuer.asked();
    try (var log = new CapturedLog()) {
      for (int i = 0; i < 10; i++) {
        String header = TokenIssuer.header("RS256", "unknown" + i);
        assertRefused(bearer(TokenIssuer.token(header, good(), TokenIssuer.newKeys())));
      }
      assertThat(log.messages()).isEmpty();
    }
    assertThat(issuer.asked() - before).isLessThanOrEqualTo(2);
    assertThat(client().send(bearer(issuer.token(good()))).statusCode()).isEqualTo(200);
  }

  @Test
  void theMonitorIsForTheRoleOfAToken() throws Exception {
    String roles = ",\"realm_access\":{\"roles\":[\"user\",\"boss\"]}";

    assertThat(monitor(issuer.token(TokenIssuer.claims("alice", roles)))).isEqualTo(200);
    assertThat(monitor(issuer.token(good()))).isEqualTo(403);
    assertThat(monitor(issuer.token(TokenIssuer.claims("alice", ",\"roles\":[\"boss\"]"))))
        .isEqualTo(403);
    assertThat(monitor("x")).isEqualTo(401);
  }

  @Test
  void whoHasNoCredentialIsToldWhichOnesTheMonitorTakes() throws Exception {
    HttpResponse<String> answer = client().send(client().request("/monitor/users"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer realm=\"peruser\", "));
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  private int monitor(String token) throws Exception {
    return client()
        .send(client().request("/monitor/users").header("Authorization", "Bearer " + token))
        .statusCode();
  }
}
