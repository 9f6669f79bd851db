package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/**
 * How long a signed cookie is good, and by which keys. The test signs by the JDK, so that the
 * server is not its own judge, and a cookie of today is still read by the server of tomorrow.
 */
abstract class SignedCookieLifeTest extends DeployedTest {
  private static final String NAME = "peruser-user";
  private static final String ID = "AAAAAAAAAAAAAAAAAAAAAA";
  private static final String NEW_KEY = "0a".repeat(32);
  private static final String OLD_KEY = "0b".repeat(32);
  private static final String KEY_TAKEN_OUT = "0c".repeat(32);

  SignedCookieLifeTest(Container container) {
    super(
        container,
        """
        general:
          front_end:
            identity:
              - signed_cookie: {keys: ["%s", "%s"], max_age: 1h}
        workflow: {_type: actor}
        """
            .formatted(NEW_KEY, OLD_KEY));
  }

  /** The value of a cookie that was signed some time ago. */
  private static String signed(String key, Duration ago) {
    return signed(key, Instant.now().minus(ago).getEpochSecond());
  }

  private static String signed(String key, long seconds) {
    String text = ID + "." + seconds;
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
      byte[] signature =
          mac.doFinal(
              ("peruser.signed_cookie.1\n" + NAME + "=" + text)
                  .getBytes(StandardCharsets.US_ASCII));
      return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> ask(String value) throws Exception {
    return client().send(request(value));
  }

  private HttpRequest.Builder request(String value) {
    return client()
        .request("/generate")
        .header("Content-Type", "application/json")
        .header("Cookie", NAME + "=" + value)
        .POST(BodyPublishers.ofString(act("context", "")));
  }

  private static void assertIsTheUser(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("signed_cookie:" + ID + "|");
  }

  private static Optional<String> given(HttpResponse<?> answer) {
    return answer.headers().firstValue("Set-Cookie");
  }

  /** That the same user has been given a cookie of now, by the first key, for the whole time. */
  private static void assertSignedAnew(HttpResponse<?> answer, Instant before) {
    String cookie = given(answer).orElseThrow();
    String value = cookie.substring(NAME.length() + 1, cookie.indexOf(';'));
    long seconds = Long.parseLong(value.split("\\.", -1)[1]);

    assertThat(seconds).isBetween(before.getEpochSecond(), Instant.now().getEpochSecond());
    assertThat(value).isEqualTo(signed(NEW_KEY, seconds));
    assertThat(cookie).contains("; Max-Age=3600;");
  }

  private static void assertTakenAway(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
    assertThat(given(answer))
        .hasValueSatisfying(
            cookie -> assertThat(cookie).startsWith(NAME + "=; Path=/; Max-Age=0;"));
  }

  @Test
  void aYoungCookieIsLeftAsItIs() throws Exception {
    HttpResponse<String> answer = ask(signed(NEW_KEY, Duration.ofMinutes(29)));

    assertIsTheUser(answer);
    assertThat(given(answer)).isEmpty();
  }

  @Test
  void whenHalfOfItsTimeIsOverACookieIsSignedAnew() throws Exception {
    Instant before = Instant.now();
    for (int minutes : new int[] {31, 59}) {
      HttpResponse<String> answer = ask(signed(NEW_KEY, Duration.ofMinutes(minutes)));

      assertIsTheUser(answer);
      assertSignedAnew(answer, before);
    }
  }

  @Test
  void aPageOfAnotherSiteHasNoCookieSignedAnew() throws Exception {
    for (String key : new String[] {NEW_KEY, OLD_KEY}) {
      HttpRequest.Builder request =
          request(signed(key, Duration.ofMinutes(59))).header("Sec-Fetch-Site", "cross-site");
      HttpResponse<String> answer = client().send(request);

      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(given(answer)).isEmpty();
    }
  }

  @Test
  void whenItsTimeIsOverACookieIsRefusedAndTakenAway() throws Exception {
    HttpResponse<String> answer = ask(signed(NEW_KEY, Duration.ofMinutes(61)));

    assertTakenAway(answer);
    assertThat(answer.body()).contains("has expired");
    assertTakenAway(ask(signed(OLD_KEY, Duration.ofMinutes(61))));
    assertTakenAway(ask(signed(NEW_KEY, 0)));
  }

  @Test
  void aCookieOfTheSecondKeyIsGoodAndIsSignedAnewByTheFirst() throws Exception {
    Instant before = Instant.now();
    HttpResponse<String> answer = ask(signed(OLD_KEY, Duration.ofMinutes(1)));

    assertIsTheUser(answer);
    assertSignedAnew(answer, before);
  }

  @Test
  void aCookieOfAKeyThatWasTakenOutIsRefusedAndTakenAway() throws Exception {
    assertTakenAway(ask(signed(KEY_TAKEN_OUT, Duration.ofMinutes(1))));
  }
}
