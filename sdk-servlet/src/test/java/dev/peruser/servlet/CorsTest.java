package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told of pages of other origins, by the Fetch standard's CORS protocol. */
abstract class CorsTest extends DeployedTest {
  private static final String APP = "https://app.example.com";

  private static final String WORKFLOW =
      """
      general:
        front_end:
          allow_unsigned_cookies: true
          cors:
            allow_origins: [https://app.example.com]
            allow_origin_regex: https://[a-z]+\\.example\\.org
            allow_methods: [GET, POST]
            allow_headers: [traceparent]
            allow_credentials: true
            expose_headers: [Retry-After, Allow]
            max_age: 5m
      workflow: {_type: actor}
      """;

  CorsTest(Container container) {
    super(container, WORKFLOW);
  }

  private HttpRequest.Builder preflight(String path, String origin, String method) {
    return client()
        .request(path)
        .header("Origin", origin)
        .header("Access-Control-Request-Method", method)
        .header("Access-Control-Request-Headers", "content-type")
        .method("OPTIONS", BodyPublishers.noBody());
  }

  private HttpRequest.Builder post(String path, String origin, String json) {
    return client().post(path, "alice", json).header("Origin", origin);
  }

  private static void assertAllowed(HttpResponse<?> response, String origin) {
    assertThat(response.headers().allValues("Access-Control-Allow-Origin")).containsExactly(origin);
    assertThat(response.headers().allValues("Access-Control-Allow-Credentials"))
        .containsExactly("true");
    assertThat(response.headers().allValues("Vary")).contains("Origin");
  }

  private static void assertNotAllowed(HttpResponse<?> response) {
    assertThat(response.headers().map().keySet())
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    assertThat(response.headers().allValues("Vary")).contains("Origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/workflow", "/generate/stream", "/v1/session"})
  void aPreflightIsAnsweredToNobodyInParticular(String path) throws Exception {
    HttpResponse<String> response = client().send(preflight(path, APP, "POST"));

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.body()).isEmpty();
    assertAllowed(response, APP);
    assertThat(response.headers().firstValue("Access-Control-Allow-Methods")).hasValue("GET, POST");
    assertThat(response.headers().firstValue("Access-Control-Allow-Headers"))
        .hasValue("traceparent, Content-Type");
    assertThat(response.headers().firstValue("Access-Control-Max-Age")).hasValue("300");
    assertThat(response.headers().firstValue("Access-Control-Expose-Headers")).isEmpty();
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void aPreflightForAMethodThatIsNotListedIsNotAllowed() throws Exception {
    assertNotAllowed(client().send(preflight("/v1/session", APP, "DELETE")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "https://app.example.com.evil.example",
        "https://app.example.com:8443",
        "https://app.example.com/",
        "http://app.example.com",
        "https://APP.example.com",
        "https://sub.app.example.com",
        "https://a.example.org.evil.example",
        "https://a.b.example.org",
        "null",
        "*"
      })
  void noOtherOriginIsAllowed(String origin) throws Exception {
    assertNotAllowed(client().send(preflight("/generate", origin, "POST")));
    HttpResponse<String> turn = client().send(post("/generate", origin, act("echo", "x")));

    assertNotAllowed(turn);
    assertThat(turn.statusCode())
        .as("a cookie that another site's page makes travel")
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {APP, "https://a.example.org"})
  void aPageOfAnAllowedOriginReadsTheAnswerOfATurn(String origin) throws Exception {
    HttpResponse<String> response = client().send(post("/generate", origin, act("echo", "x")));

    assertThat(response.statusCode()).isEqualTo(200);
    assertAllowed(response, origin);
    assertThat(response.headers().firstValue("Access-Control-Expose-Headers"))
        .hasValue("Retry-After, Allow");
  }

  @Test
  void aBrowserThatSaysMoreOfTheSiteIsTakenFromAnAllowedOriginToo() throws Exception {
    var request = post("/generate", APP, act("echo", "x")).header("Sec-Fetch-Site", "cross-site");

    assertThat(client().send(request).statusCode()).isEqualTo(200);
  }

  @Test
  void aStreamHasTheHeaders() throws Exception {
    HttpResponse<String> response =
        client().send(post("/generate/stream", APP, act("echo", "a b")));

    assertThat(response.body()).contains("\"text\":\"b\"");
    assertAllowed(response, APP);
  }

  @Test
  void problemsHaveTheHeaders() throws Exception {
    List<HttpRequest.Builder> requests =
        List.of(
            post("/generate", APP, "{"),
            post("/generate", APP, "{}"),
            post("/generate", APP, act("fail", "")),
            post("/health", APP, ""),
            client().request("/v1/session").header("Origin", APP).DELETE());
    for (HttpRequest.Builder request : requests) {
      HttpResponse<String> response = client().send(request);

      assertThat(response.statusCode()).isGreaterThanOrEqualTo(400);
      assertAllowed(response, APP);
    }
  }

  @Test
  void aBodyThatComesInPiecesIsAnsweredWithTheHeadersOnce() throws Exception {
    String json = act("echo", "x");
    try (Connection connection = client().connect()) {
      connection.send("POST", "/generate", "alice", json.length(), "", "Origin: " + APP);
      assertThat(connection.hasAnswerWithin(50)).isFalse();
      connection.send(json);

      assertThat(connection.receive()).startsWith("200 ");
      assertThat(connection.lastHead().split("Access-Control-Allow-Origin", -1)).hasSize(2);
    }
  }

  @Test
  void aRequestWithoutAnOriginIsAnsweredForCachesToo() throws Exception {
    HttpResponse<String> response = client().send(client().request("/health"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertNotAllowed(response);
  }
}
