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

/** A page of another site can have a browser send requests, and the user's cookie with them. */
abstract class CrossSiteAttacksTest extends DeployedTest {
  private static final String WORKFLOW =
      """
      general:
        front_end:
          allow_unsigned_cookies: true
          identity:
            - cookie
            - signed_cookie:
                keys: [000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f]
      workflow: {_type: actor}
      """;

  CrossSiteAttacksTest(Container container) {
    super(container, WORKFLOW);
  }

  private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpRequest.Builder post(String path, String... headers) {
    return with(client().post(path, "alice", act("echo", "x")), headers);
  }

  private HttpRequest.Builder nobodysPost(String... headers) {
    return with(
        client()
            .request("/generate")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(act("echo", "x"))),
        headers);
  }

  private HttpRequest.Builder end(String... headers) {
    return with(
        client().request("/v1/session").header("Cookie", "nat-session=alice").DELETE(), headers);
  }

  private String origin() {
    return "http://localhost:" + base().getPort();
  }

  private DynamicTest gives(String name, int status, HttpRequest.Builder request) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          HttpResponse<String> answer = client().send(request);

          assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
          assertThat(answer.headers().firstValue("Set-Cookie").isPresent() && status == 403)
              .as("a cookie for a page of another site")
              .isFalse();
        });
  }

  @TestFactory
  Stream<DynamicTest> whatAPageOfAnotherSiteSendsIsRefused() {
    String evil = "https://evil.example";
    return Stream.of(
            new String[] {"Sec-Fetch-Site", "cross-site"},
            new String[] {"Sec-Fetch-Site", "same-site"},
            new String[] {"Sec-Fetch-Site", "SAME-ORIGIN?"},
            new String[] {"Sec-Fetch-Site", "cross-site", "Origin", origin()},
            new String[] {"Origin", evil},
            new String[] {"Origin", "null"},
            new String[] {"Origin", "http://localhost"},
            new String[] {"Origin", "http://localhost:1"},
            new String[] {"Origin", origin() + ".evil.example"},
            new String[] {"Origin", "http://evil.example/" + origin()},
            new String[] {"Origin", "https://x@localhost:" + base().getPort()},
            new String[] {"Origin", "localhost:" + base().getPort()})
        .flatMap(
            headers -> {
              String name = String.join(" ", headers);
              return Stream.of(
                  gives("turn: " + name, 403, post("/generate", headers)),
                  gives("stream: " + name, 403, post("/v1/workflow/stream", headers)),
                  gives("end: " + name, 403, end(headers)),
                  gives("newcomer: " + name, 403, nobodysPost(headers)));
            });
  }

  @TestFactory
  Stream<DynamicTest> whatOurOwnPageOrNoBrowserSendsIsTaken() {
    return Stream.of(
        gives("curl", 200, post("/generate")),
        gives("curl, newcomer", 200, nobodysPost()),
        gives("own page", 200, post("/generate", "Sec-Fetch-Site", "same-origin")),
        gives("typed", 200, post("/generate", "Sec-Fetch-Site", "none")),
        gives("own page of an old browser", 200, post("/generate", "Origin", origin())),
        gives("end", 204, end("Origin", origin())));
  }

  @Test
  void aRefusedRequestReachesNoFunction() throws Exception {
    String json = act("echo", "x");
    assertThat(client().send(client().post("/generate", "bob", json)).body())
        .contains("\"turn\":1");
    client().send(client().post("/generate", "bob", json).header("Origin", "https://evil.example"));

    assertThat(client().send(client().post("/generate", "bob", json)).body())
        .contains("\"turn\":2");
  }
}
