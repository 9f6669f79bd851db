package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document says what the server does, whatever the container. */
abstract class OpenApiTest extends DeployedTest {
  private static final String WORKFLOW =
      """
      general:
        enable_per_user_monitoring: true
        front_end:
          root_path: /api
          allow_unsigned_cookies: true
          operator: {token: "t0ken-of-whoever-operates-the-server"}
      workflow: {_type: actor}
      """;

  OpenApiTest(Container container) {
    super(container, WORKFLOW);
  }

  private HttpRequest.Builder get(String path) {
    return client().request("/api" + path);
  }

  private ApiDocument document() throws Exception {
    HttpResponse<String> response = client().send(get("/openapi.json"));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    return new ApiDocument(response.body());
  }

  @Test
  void itIsValidAndSoAreItsSchemasAndExamples() throws Exception {
    assertThat(document().mistakes()).isEmpty();
    assertThat(document().mistakesOfSchemas()).isEmpty();
    assertThat(document().mistakesOfExamples()).isEmpty();
  }

  @Test
  void itHasEveryRouteBehindTheContextAndTheRootPath() throws Exception {
    assertThat(document().at("/servers/0/url").stringValue()).isEqualTo("/app/api");
    assertThat(document().operations())
        .containsExactly(
            "delete /v1/session",
            "get /health",
            "get /health/ready",
            "get /monitor/users",
            "post /generate",
            "post /generate/stream",
            "post /v1/workflow",
            "post /v1/workflow/stream");
  }

  @Test
  void itSaysWhichCredentialsAreTaken() throws Exception {
    assertThat(document().at("/components/securitySchemes/cookie/name").stringValue())
        .isEqualTo("nat-session");
    assertThat(document().at("/paths/~1v1~1session/delete/security").toString())
        .isEqualTo("[{\"cookie\":[]}]");
    assertThat(document().at("/paths/~1monitor~1users/get/security").toString())
        .isEqualTo("[{\"operator\":[]}]");
    assertThat(document().at("/paths/~1health/get/security").isMissingNode()).isTrue();
  }

  @Test
  void itIsSentAgainOnlyWhenItHasChanged() throws Exception {
    String tag = client().send(get("/openapi.json")).headers().firstValue("ETag").orElseThrow();

    assertThat(revalidated("/openapi.json", tag)).isEqualTo(304);
    assertThat(revalidated("/openapi.json", "\"other\", W/" + tag)).isEqualTo(304);
    assertThat(revalidated("/openapi.json", "*")).isEqualTo(304);
    assertThat(revalidated("/openapi.json", "\"other\"")).isEqualTo(200);
  }

  @Test
  void aListOfTagsMayStandInSeveralLines() throws Exception {
    String tag = client().send(get("/openapi.json")).headers().firstValue("ETag").orElseThrow();
    HttpRequest.Builder request =
        get("/openapi.json").header("If-None-Match", "\"other\"").header("If-None-Match", tag);

    assertThat(client().send(request).statusCode()).isEqualTo(304);
  }

  private int revalidated(String path, String tag) throws Exception {
    HttpResponse<String> response = client().send(get(path).header("If-None-Match", tag));
    assertThat(response.body().isEmpty()).isEqualTo(response.statusCode() == 304);
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-cache");
    return response.statusCode();
  }

  @TestFactory
  Stream<DynamicTest> itsInputSchemaAcceptsWhatTheServerAccepts() {
    return Stream.of(
            act("echo", "x"),
            "{\"act\":\"echo\",\"text\":\"x\",\"more\":1}",
            "{\"act\":\"echo\"}",
            "{\"act\":\"echo\",\"text\":null}",
            "{\"act\":\"echo\",\"text\":7}",
            "{}",
            "[]",
            "7",
            "null")
        .map(
            body ->
                DynamicTest.dynamicTest(
                    body,
                    () -> {
                      int status =
                          client().send(client().post("/api/generate", "u", body)).statusCode();
                      assertThat(status == 200)
                          .isEqualTo(document().validate("WorkflowInput", body).isEmpty());
                      assertThat(status).isIn(200, 422);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> itHasEveryAnswer() {
    return Stream.of(
        documented("/generate", "post", post(act("echo", "x")), 200),
        documented("/generate/stream", "post", stream(act("stream", "x")), 200),
        documented("/generate", "post", post("{"), 400),
        documented("/generate", "post", json(get("/generate"), act("echo", "x")), 401),
        documented(
            "/generate",
            "post",
            post(act("echo", "x")).header("Sec-Fetch-Site", "cross-site"),
            403),
        documented("/generate", "post", get("/generate"), 405),
        documented("/generate", "post", post(" ".repeat(1_100_000)), 413),
        documented("/generate", "post", get("/generate").POST(BodyPublishers.ofString("{}")), 401),
        documented(
            "/generate",
            "post",
            get("/generate").header("Cookie", "nat-session=u").POST(BodyPublishers.ofString("{}")),
            415),
        documented("/generate", "post", post("{}"), 422),
        documented("/generate", "post", post(act("fail", "x")), 500),
        documented("/v1/session", "delete", get("/v1/session").DELETE(), 401),
        documented(
            "/v1/session",
            "delete",
            get("/v1/session").header("Cookie", "nat-session=u").DELETE(),
            204),
        documented(
            "/v1/session",
            "delete",
            get("/v1/session")
                .header("Cookie", "nat-session=u")
                .header("Sec-Fetch-Site", "cross-site")
                .DELETE(),
            403),
        documented("/health", "get", get("/health"), 200),
        documented("/health", "get", get("/health").DELETE(), 405),
        documented("/health/ready", "get", get("/health/ready"), 200),
        documented("/monitor/users", "get", get("/monitor/users"), 401),
        documented(
            "/monitor/users",
            "get",
            get("/monitor/users")
                .header("Authorization", "Bearer t0ken-of-whoever-operates-the-server"),
            200),
        documented(
            "/monitor/users",
            "get",
            get("/monitor/users?user_id=u")
                .header("Authorization", "Bearer t0ken-of-whoever-operates-the-server"),
            200),
        documented( // a query that Tomcat refuses to read
            "/monitor/users",
            "get",
            get("/monitor/users?=x&%C2%99=%F3&user_id=u")
                .header("Authorization", "Bearer t0ken-of-whoever-operates-the-server"),
            200));
  }

  /** Those that take time or a crowd, so that other tests have them come true. */
  @ParameterizedTest
  @CsvSource({"408,false", "429,true", "503,true", "504,false"})
  void itHasTheOtherAnswersOfATurn(int status, boolean saysWhenToComeAgain) throws Exception {
    for (String path : List.of("/generate", "/v1/workflow/stream")) {
      JsonNode told = document().response(path, "post", status);

      assertThat(told.at("/content/application~1problem+json/schema").isMissingNode()).isFalse();
      assertThat(told.path("headers").has("Retry-After")).isEqualTo(saysWhenToComeAgain);
    }
  }

  private HttpRequest.Builder post(String body) {
    return client().post("/api/generate", "u", body);
  }

  private HttpRequest.Builder stream(String body) {
    return client().post("/api/generate/stream", "u", body);
  }

  private static HttpRequest.Builder json(HttpRequest.Builder request, String body) {
    return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
  }

  /** The status is there, with the media type; the body fits the schema; no header is missing. */
  private DynamicTest documented(
      String path, String method, HttpRequest.Builder request, int status) {
    return DynamicTest.dynamicTest(
        method + " " + path + " gives " + status,
        () -> {
          HttpResponse<String> response = client().send(request);
          assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
          JsonNode told = document().response(path, method, status);
          assertThat(told.has("description")).isTrue();
          told.path("headers")
              .propertyNames()
              .forEach(name -> assertThat(response.headers().firstValue(name)).isPresent());
          if (response.body().isEmpty()) {
            assertThat(told.has("content")).isFalse();
            return;
          }
          String type = response.headers().firstValue("Content-Type").orElseThrow();
          JsonNode content = told.get("content").path(type.replaceFirst(";.*", ""));
          assertThat(content.isMissingNode()).as(type).isFalse();
          if (!type.startsWith("text/")) {
            JsonNode body = new JsonMapper().readTree(response.body());
            assertThat(document().validate(content.get("schema"), body)).isEmpty();
          }
        });
  }

  @Test
  void thePageForPeopleLoadsOnlyWhatTheServerHas() throws Exception {
    HttpResponse<String> page = client().send(get("/docs"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
        .doesNotContain("unsafe", "http", "*");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(page.body())
        .contains("src=\"docs/swagger-ui-bundle.js\"", "src=\"docs/docs.js\"")
        .doesNotContain("http:", "https:", "<style", "style=");
    for (String file : new String[] {"docs.js", "swagger-ui-bundle.js", "swagger-ui.css"}) {
      HttpResponse<String> response = client().send(get("/docs/" + file));
      assertThat(response.statusCode()).as(file).isEqualTo(200);
      assertThat(
              response.headers().firstValue("Content-Type").orElseThrow().toLowerCase(Locale.ROOT))
          .isEqualTo(
              file.endsWith("js") ? "text/javascript;charset=utf-8" : "text/css;charset=utf-8");
      assertThat(revalidated("/docs/" + file, response.headers().firstValue("ETag").orElseThrow()))
          .isEqualTo(304);
    }
  }

  @Test
  void nothingElseIsServedBesideThePage() throws Exception {
    for (String path :
        new String[] {
          "/api/docs/",
          "/api/docs/docs.html",
          "/api/docs/problem.json",
          "/webjars/swagger-ui/index.html"
        }) {
      assertThat(client().send(client().request(path)).statusCode()).as(path).isEqualTo(404);
    }
  }
}
