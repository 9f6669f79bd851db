package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A header that says who the user is, from somebody who is not the proxy. */
abstract class UntrustedProxyTest extends DeployedTest {
  private static final String WORKFLOW =
      """
      general:
        front_end:
          identity:
            - header: {name: X-Remote-User, trusted: [10.0.0.0/8, 128.0.0.0/1, "::2"]}
            - signed_cookie:
                keys: [000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f]
      workflow: {_type: actor}
      """;

  UntrustedProxyTest(Container container) {
    super(container, WORKFLOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Other: x",
        "X-Forwarded-For: 10.0.0.1",
        "Forwarded: for=10.0.0.1",
        "X-Real-IP: 10.0.0.1"
      })
  void itIsAForgeryWhateverElseItSays(String more) throws Exception {
    int colon = more.indexOf(':');
    HttpRequest.Builder request =
        client()
            .request("/generate")
            .header("Content-Type", "application/json")
            .header("X-Remote-User", "alice")
            .header(more.substring(0, colon), more.substring(colon + 2))
            .POST(BodyPublishers.ofString(act("context", "")));
    HttpResponse<String> answer = client().send(request);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }
}
