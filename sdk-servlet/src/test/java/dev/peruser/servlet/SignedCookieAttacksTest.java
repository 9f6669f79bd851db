package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Nobody is a user whose cookie this server has not given them. */
abstract class SignedCookieAttacksTest extends DeployedTest {
  static final String NAME = "peruser-user";
  static final String SECURE_NAME = "__Host-" + NAME;

  private static final byte[] KEY =
      HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

  /** What is not behind a proxy that speaks HTTPS. */
  static final String PLAIN =
      """
      general:
        front_end:
          identity:
            - signed_cookie:
                keys: [000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f]
                max_age: 1h
      workflow: {_type: actor}
      """;

  /** What is. */
  static final String SECURE = PLAIN.replace("max_age: 1h", "secure: true");

  private final String name;

  SignedCookieAttacksTest(Container container, String workflow, String name) {
    super(container, workflow);
    this.name = name;
  }

  private HttpRequest.Builder post(String path, String json) {
    return client()
        .request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json));
  }

  private HttpResponse<String> asked(String cookie) throws Exception {
    return client().send(post("/generate", act("context", "")).header("Cookie", cookie));
  }

  private HttpResponse<String> newcomer() throws Exception {
    return client().send(post("/generate", act("context", "")));
  }

  private static String given(HttpResponse<?> answer) {
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private static String user(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().replaceFirst(".*\"text\":\"([^|]*)\\|.*", "$1");
  }

  @Test
  void aBrowsersFirstRequestIsAlreadyFromTheUserThatItsCookieSays() throws Exception {
    HttpResponse<String> first = newcomer();
    HttpResponse<String> second = asked(given(first));

    assertThat(user(first)).matches("signed_cookie:[A-Za-z0-9_-]{22}");
    assertThat(user(second)).isEqualTo(user(first));
    assertThat(second.body()).contains("\"turn\":2");
    assertThat(second.headers().firstValue("Set-Cookie")).isEmpty();
  }

  /** The name that the cookie of this very request would have. */
  @Test
  void whoeverIsRefusedAndWhoeverReadsTheDocumentLearnsTheCookiesName() throws Exception {
    String challenge = "Cookie realm=\"peruser\", cookie-name=" + name;
    HttpResponse<String> nobody = client().send(client().request("/v1/session").DELETE());
    HttpResponse<String> forged = asked(name + "=forged");
    HttpResponse<String> document = client().send(client().request("/openapi.json"));

    assertThat(nobody.headers().firstValue("WWW-Authenticate")).hasValue(challenge);
    assertThat(nobody.body()).contains("Send back the cookie '" + name + "' as it was given.");
    assertThat(forged.headers().firstValue("WWW-Authenticate")).hasValue(challenge);
    assertThat(forged.body()).contains("The cookie '" + name + "' is not one that");
    assertThat(document.body())
        .containsPattern(
            "\"signed_cookie\":\\{\"type\":\"apiKey\",\"in\":\"cookie\",\"name\":\"" + name + "\"");
  }

  @Test
  void whoHasNoSessionToEndIsNotMadeSomebody() throws Exception {
    HttpResponse<String> answer = client().send(client().request("/v1/session").DELETE());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    String cookie = given(newcomer());
    HttpResponse<String> ended =
        client().send(client().request("/v1/session").header("Cookie", cookie).DELETE());
    assertThat(ended.statusCode()).isEqualTo(204);
    assertThat(asked(cookie).body()).contains("\"turn\":1,");
  }

  @Test
  void eachNewcomerIsSomebodyElse() throws Exception {
    Set<String> users = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      users.add(user(newcomer()));
    }
    assertThat(users).hasSize(50);
  }

  @Test
  void theCookieIsKeptFromScriptsAndOtherSites() throws Exception {
    String cookie = newcomer().headers().firstValue("Set-Cookie").orElseThrow();

    assertThat(cookie)
        .startsWith(name + "=")
        .containsIgnoringCase("; HttpOnly")
        .containsIgnoringCase("; SameSite=Lax")
        .containsIgnoringCase("; Path=/;")
        .containsIgnoringCase("; Max-Age=")
        .doesNotContainIgnoringCase("Domain");
    if (name.equals(SECURE_NAME)) {
      assertThat(cookie).containsIgnoringCase("; Secure");
    }
  }

  @Test
  void aNewcomerWhoseRequestFailsOrStreamsIsGivenTheCookieAsWell() throws Exception {
    HttpResponse<String> wrong = client().send(post("/generate", "{}"));
    HttpResponse<String> failing = client().send(post("/generate", act("fail", "")));
    HttpResponse<String> stream = client().send(post("/generate/stream", act("say", "a b")));

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(failing.statusCode()).isEqualTo(500);
    assertThat(stream.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    for (HttpResponse<String> answer : List.of(wrong, failing, stream)) {
      assertThat(user(asked(given(answer)))).startsWith("signed_cookie:");
    }
  }

  @TestFactory
  Stream<DynamicTest> aCookieThatThisServerHasNotSignedIsRefused() throws Exception {
    String good = given(newcomer()).substring(name.length() + 1);
    String id = good.substring(0, good.indexOf('.'));
    String time = good.substring(good.indexOf('.') + 1, good.lastIndexOf('.'));
    String signature = good.substring(good.lastIndexOf('.') + 1);
    String other = given(newcomer()).substring(name.length() + 1);
    String text = id + "." + time;
    String purpose = "peruser.signed_cookie.1\n" + name + "=";
    String otherPurpose = "peruser.signed_cookie.1\nother=";
    assertThat(signature(KEY, purpose + text)).as("as the server signs").isEqualTo(signature);
    return Stream.of(
        refused("empty", ""),
        refused("a bare id", id),
        refused("no signature", id + "." + time + "."),
        refused("no time", id + "." + signature),
        // Not one that differs in case alone: Jetty would take it for the one before it.
        refused("another id", (good.startsWith("-") ? "_" : "-") + good.substring(1)),
        refused("no id", "." + time + "." + signature),
        refused("longer ago", id + "." + (Long.parseLong(time) + 1) + "." + signature),
        refused("as many digits as you like", id + ".0" + time + "." + signature),
        refused("a signed time", id + ".+" + time + "." + signature),
        refused(
            "the signature of another",
            good.substring(0, good.lastIndexOf('.') + 1)
                + other.substring(other.lastIndexOf('.') + 1)),
        refused("half of the signature", good.substring(0, good.length() - 20)),
        refused("more", good + "A"),
        refused("one more part", good + ".x"),
        refused("padded", good + "="),
        refused("quoted", "\"" + good + "\""),
        refused("signed by another key", text + "." + signature(new byte[32], purpose + text)),
        refused("signed for no purpose", text + "." + signature(KEY, text)),
        refused("signed for another cookie", text + "." + signature(KEY, otherPurpose + text)),
        refused("long", "x".repeat(4_000)),
        refused("dots", "..."));
  }

  private static String signature(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    byte[] signature = mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }

  private DynamicTest refused(String what, String value) {
    return DynamicTest.dynamicTest(
        what,
        () -> {
          HttpResponse<String> answer = asked(name + "=" + value);

          assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
          assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        });
  }

  @Test
  void twoCookiesOfTwoUsersAreNobody() throws Exception {
    String cookies = given(newcomer()) + "; " + given(newcomer());

    assertThat(asked(cookies).statusCode()).isEqualTo(401);
  }

  /** What another server of the domain can set, or who listens where there is no HTTPS. */
  @Test
  void aCookieOfTheOtherNameIsNoCookieOfOurs() throws Exception {
    String value = given(newcomer()).substring(name.length() + 1);
    String otherName = name.equals(NAME) ? SECURE_NAME : NAME;
    HttpResponse<String> answer = asked(otherName + "=" + value);

    assertThat(user(answer)).isNotEqualTo("signed_cookie:" + value.substring(0, 22));
    assertThat(answer.headers().firstValue("Set-Cookie")).isPresent();
  }

  @Test
  void theOriginalsCookieIsNotLookedAt() throws Exception {
    assertThat(user(asked("nat-session=alice")))
        .startsWith("signed_cookie:")
        .doesNotContain("alice");
  }
}
