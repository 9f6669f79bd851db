package dev.peruser.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every route has the methods that belong to it, and says so to all others. */
abstract class MethodsTest extends DeployedTest {
  private static final String WORKFLOW =
      """
      general:
        enable_per_user_monitoring: true
        front_end:
          allow_unsigned_cookies: true
          operator: {token: "t0ken-of-whoever-operates-the-server"}
          endpoints: [{path: /v1/other, function_name: other}]
      functions: {other: {_type: actor}}
      workflow: {_type: actor}
      """;

  private static final String OPERATOR =
      "Authorization: Bearer t0ken-of-whoever-operates-the-server";

  MethodsTest(Container container) {
    super(container, WORKFLOW);
  }

  private static List<String> readRoutes() {
    return List.of(
        "/health",
        "/health/ready",
        "/monitor/users",
        "/monitor/users?user_id=alice",
        "/openapi.json",
        "/docs",
        "/docs/docs.js",
        "/docs/swagger-ui-bundle.js",
        "/docs/swagger-ui.css");
  }

  private static List<String> turnRoutes() {
    return List.of(
        "/v1/workflow",
        "/v1/workflow/stream",
        "/generate",
        "/generate/stream",
        "/v1/other",
        "/v1/other/stream");
  }

  @TestFactory
  Stream<DynamicTest> headGivesWhatGetGivesButForTheBody() {
    return Stream.concat(
        readRoutes().stream().map(path -> isLikeGet(path + " for an operator", path, OPERATOR)),
        Stream.of(
            isLikeGet("an operator's route for nobody", "/monitor/users", "X-Other: x"),
            isLikeGet("a route for turns", "/generate", OPERATOR),
            isLikeGet("no route", "/nowhere", OPERATOR)));
  }

  private DynamicTest isLikeGet(String name, String path, String header) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          String get = ask("GET", path, header);
          String head = ask("HEAD", path, header);

          assertThat(get.substring(get.indexOf("\r\n\r\n") + 4)).isNotEmpty();
          assertThat(head).endsWith("\r\n\r\n");
          assertThat(headers(path, head)).isEqualTo(headers(path, get));
          assertThat(headers(path, get)).anyMatch(line -> line.startsWith("content-type: "));
        });
  }

  /** All that comes over a connection. */
  private String ask(String method, String path, String header) throws IOException {
    try (Connection connection = client().connect()) {
      connection.send(method, path, "alice", -1, "", "Connection: close", header);
      return connection.receiveAll();
    }
  }

  /**
   * The status line and the headers, in some order, but for the time; and where the body has it,
   * but for the length, since a time of a full second is shorter than others.
   */
  private static List<String> headers(String path, String answer) {
    String time = path.startsWith("/monitor") ? "(date|content-length): .*" : "date: .*";
    String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
    return Arrays.stream(head.split("\r\n", -1))
        .map(line -> line.toLowerCase(Locale.ROOT))
        .filter(line -> !line.matches(time))
        .sorted()
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> otherMethodsAreToldWhichOnesThereAre() {
    return Stream.of(
            turnRoutes().stream().map(path -> takesOnly(path, "POST, OPTIONS")),
            readRoutes().stream().map(path -> takesOnly(path, "GET, HEAD, OPTIONS")),
            Stream.of(takesOnly("/v1/session", "DELETE, OPTIONS")))
        .flatMap(tests -> tests);
  }

  private DynamicTest takesOnly(String path, String allow) {
    return DynamicTest.dynamicTest(
        path,
        () -> {
          HttpResponse<String> options = send("OPTIONS", path);
          assertThat(options.statusCode()).isEqualTo(204);
          assertThat(options.headers().firstValue("Allow")).hasValue(allow);
          assertThat(options.body()).isEmpty();
          for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")) {
            if (!List.of(allow.split(", ", -1)).contains(method)) {
              assertRefused(method, path, allow);
            }
          }
        });
  }

  private void assertRefused(String method, String path, String allow) throws Exception {
    HttpResponse<String> answer = send(method, path);

    assertThat(answer.statusCode()).as(method).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).as(method).hasValue(allow);
    assertThat(answer.body().isEmpty()).as(method).isEqualTo(method.equals("HEAD"));
  }

  private HttpResponse<String> send(String method, String path) throws Exception {
    HttpRequest.Builder request = client().request(path).header("Cookie", "nat-session=alice");
    return client().send(request.method(method, BodyPublishers.noBody()));
  }
}
