package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A header says who the user is, if it comes from the proxy; here the test is the proxy. */
abstract class TrustedProxyTest extends DeployedTest {
  private static final String WORKFLOW =
      """
      general:
        front_end:
          identity:
            - header: {name: X-Remote-User, trusted: [127.0.0.0/8, "::1"]}
            - signed_cookie:
                keys: [000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f]
      workflow: {_type: actor}
      """;

  TrustedProxyTest(Container container) {
    super(container, WORKFLOW);
  }

  private HttpResponse<String> ask(String... headers) throws Exception {
    HttpRequest.Builder request =
        client()
            .request("/generate")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(act("context", "")));
    return client().send(headers.length == 0 ? request : request.headers(headers));
  }

  @Test
  void theProxySaysWhoTheUserIs() throws Exception {
    assertThat(ask("X-Remote-User", "alice").body()).contains("header:alice|");
    assertThat(ask("x-remote-user", "alice").body()).contains("header:alice|");
  }

  @TestFactory
  Stream<DynamicTest> whatIsNotOneUserIsNobody() {
    return Stream.of(
        refused("twice", "X-Remote-User", "alice", "X-Remote-User", "bob"),
        refused("twice the same", "X-Remote-User", "alice", "X-Remote-User", "alice"),
        refused("empty", "X-Remote-User", ""),
        refused("blank", "X-Remote-User", "  "),
        refused("long", "X-Remote-User", "x".repeat(257)),
        refused("a tab", "X-Remote-User", "alice\tbob"));
  }

  private DynamicTest refused(String name, String... headers) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          HttpResponse<String> answer = ask(headers);

          assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
          assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        });
  }

  /** The proxy may know the browser by a cookie. */
  @Test
  void aPageOfAnotherSiteDoesNotUseTheProxysWord() throws Exception {
    HttpResponse<String> answer = ask("X-Remote-User", "alice", "Sec-Fetch-Site", "cross-site");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
  }

  @Test
  void whoeverTheProxyDoesNotKnowIsTheNextSourcesBusiness() throws Exception {
    assertThat(ask().body()).contains("signed_cookie:");
  }
}
