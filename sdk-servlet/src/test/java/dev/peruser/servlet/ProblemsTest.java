package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each way in which a request can fail has its status and its body, whatever the container. */
abstract class ProblemsTest extends DeployedTest {
  private static final String WORKFLOW =
      """
      general:
        enable_per_user_monitoring: true
        front_end: {allow_unsigned_cookies: true, operator: {token: "t0ken-of-whoever-operates-the-server"}}
      workflow: {_type: actor}
      """;

  ProblemsTest(Container container) {
    super(container, WORKFLOW);
  }

  private static String problem(int status, String title, String detail) {
    return "{\"type\":\"about:blank\",\"title\":\""
        + title
        + "\",\"status\":"
        + status
        + ",\"detail\":\""
        + detail
        + "\"}";
  }

  private HttpRequest.Builder post(String json) {
    return client().post("/generate", "user", json);
  }

  private DynamicTest gives(String name, HttpRequest.Builder request, int status, String body) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          HttpResponse<String> response = client().send(request);

          assertThat(response.body()).isEqualTo(body);
          assertThat(response.statusCode()).isEqualTo(status);
          assertThat(response.headers().firstValue("Content-Type"))
              .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        });
  }

  @TestFactory
  Stream<DynamicTest> bodiesThatAreNoJson() {
    return Stream.of(
        gives(
            "no JSON",
            post("{"),
            400,
            problem(400, "Bad Request", "The body is no valid JSON: line 1, column 2.")),
        gives(
            "empty",
            post(""),
            400,
            problem(400, "Bad Request", "The body is empty; a JSON object is expected.")),
        gives(
            "trailing text",
            post(act("echo", "") + "x"),
            400,
            problem(400, "Bad Request", "The body is no valid JSON: line 1, column 25.")),
        gives(
            "two values",
            post(act("echo", "") + act("echo", "")),
            400,
            problem(400, "Bad Request", "There is text after the end of the JSON value.")),
        gives(
            "a key twice",
            post("{\"act\":\"echo\",\"act\":\"echo\",\"text\":\"\"}"),
            400,
            problem(
                400, "Bad Request", "A key stands twice in the same object: line 1, column 15.")),
        gives(
            "too deep",
            post("{\"other\":" + "[".repeat(5000) + "]".repeat(5000) + "}"),
            400,
            problem(
                400,
                "Bad Request",
                "The JSON is nested more than 500 deep, or a name or number in it has more than 1,000"
                    + " characters.")));
  }

  @TestFactory
  Stream<DynamicTest> inputsThatDoNotFit() {
    String detail = "The input does not fit: see the errors.";
    String start = problem(422, "Unprocessable Content", detail).replaceFirst("}$", "");
    return Stream.of(
        gives(
            "a component is missing",
            post("{\"act\":\"echo\"}"),
            422,
            start + ",\"errors\":[{\"pointer\":\"/text\",\"detail\":\"is missing\"}]}"),
        gives(
            "the function rejects it",
            post(act("reject", "")),
            422,
            start + ",\"errors\":[{\"pointer\":\"/text\",\"detail\":\"must be true\"}]}"));
  }

  @TestFactory
  Stream<DynamicTest> requestsFromNobody() {
    return Stream.of(
        gives(
            "no cookie",
            client()
                .request("/generate")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{")),
            401,
            problem(
                401,
                "Unauthorized",
                "The request does not say which user it is from. Send the cookie 'nat-session'.")),
        badCookie("empty", "", "must have 1 to 256 characters"),
        badCookie("too long", "x".repeat(257), "must have 1 to 256 characters"),
        badCookie("quoted", "\\\"x\\\"", "has a character that a cookie cannot have (RFC 6265)"),
        badCookie("a blank", "a b", "has a character that a cookie cannot have (RFC 6265)"),
        badCookie("two users", "a; nat-session=b", "is there twice, with different values"));
  }

  private DynamicTest badCookie(String name, String value, String what) {
    return gives(
        name,
        client().post("/generate", value.replace("\\\"", "\""), act("echo", "")),
        401,
        problem(401, "Unauthorized", "The cookie 'nat-session' " + what + "."));
  }

  @Test
  void whoeverIsNobodyLearnsHowToSayWho() throws Exception {
    HttpResponse<String> response = client().send(client().request("/v1/session").DELETE());

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate"))
        .hasValue("Cookie realm=\"peruser\", cookie-name=nat-session");
  }

  @Test
  void theSameCookieTwiceIsOneUserAndOtherCookiesAreNobodys() throws Exception {
    String cookies = "x; other=alice; nat-session=same;nat-session=same; Nat-Session=z; flag";
    assertThat(
            client()
                .generate(
                    cookies.substring(3).replace("other=alice; nat-session=", ""), "echo", "x")
                .statusCode())
        .isEqualTo(200);
    assertThat(client().generate("same", "echo", "x").body()).contains("\"turn\":2");
  }

  @TestFactory
  Stream<DynamicTest> bodiesOfOtherKinds() {
    String detail = "The body must be sent with Content-Type: application/json, in UTF-8.";
    String expected = problem(415, "Unsupported Media Type", detail);
    return Stream.of(
        gives("text", ofType("text/plain"), 415, expected),
        gives("a form", ofType("application/x-www-form-urlencoded"), 415, expected),
        gives("Latin 1", ofType("application/json; charset=iso-8859-1"), 415, expected),
        gives("almost JSON", ofType("application/jsonx"), 415, expected),
        gives(
            "no type",
            client()
                .request("/generate")
                .header("Cookie", "nat-session=user")
                .POST(BodyPublishers.ofString("{}")),
            415,
            expected),
        gives(
            "packed",
            post("{}").header("Content-Encoding", "gzip"),
            415,
            problem(
                415,
                "Unsupported Media Type",
                "The body must be sent without a Content-Encoding.")));
  }

  private HttpRequest.Builder ofType(String type) {
    return post(act("echo", "")).setHeader("Content-Type", type);
  }

  @Test
  void jsonMaySayThatItIsUtf8() throws Exception {
    for (String type :
        new String[] {"application/json;charset=utf-8", "Application/JSON ; Charset=\"UTF-8\""}) {
      assertThat(client().send(ofType(type)).statusCode()).as(type).isEqualTo(200);
    }
  }

  @TestFactory
  Stream<DynamicTest> otherMethods() {
    return Stream.of(
        gives(
            "GET for POST",
            client().request("/generate"),
            405,
            problem(405, "Method Not Allowed", "This path takes POST, OPTIONS.")),
        gives(
            "POST for GET",
            client().request("/health").POST(BodyPublishers.noBody()),
            405,
            problem(405, "Method Not Allowed", "This path takes GET, HEAD, OPTIONS.")));
  }

  @Test
  void anotherMethodLearnsWhichOnesThereAre() throws Exception {
    HttpResponse<String> refused = client().send(client().request("/v1/session"));
    HttpResponse<String> asked =
        client().send(client().request("/v1/session").method("OPTIONS", BodyPublishers.noBody()));

    assertThat(refused.headers().firstValue("Allow")).hasValue("DELETE, OPTIONS");
    assertThat(asked.headers().firstValue("Allow")).hasValue("DELETE, OPTIONS");
    assertThat(asked.statusCode()).isEqualTo(204);
  }

  @TestFactory
  Stream<DynamicTest> failuresThatAuthorsTell() {
    return Stream.of(
        gives(
            "a status of the author's choice",
            post(act("refuse", "I am a teapot")),
            418,
            problem(418, "Client Error", "I am a teapot")),
        gives(
            "a turn that was ended",
            post(act("cancel", "")),
            504,
            problem(504, "Gateway Timeout", "The turn took too long.")));
  }

  @Test
  void anUnexpectedFailureIsToldOnlyToTheLogUnderTheIdThatTheCallerGets() throws Exception {
    try (var log = new CapturedLog()) {
      HttpResponse<String> response = client().send(post(act("fail", "\\nSEVERE: forged")));

      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body())
          .matches(
              "\\{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500,"
                  + "\"detail\":\"The function failed. The log of the server says more about this"
                  + " id.\",\"instance\":\"urn:uuid:[-0-9a-f]{36}\"}");
      String id = response.body().replaceAll(".*\"(urn:uuid:[^\"]*)\".*", "$1");
      assertThat(log.messages())
          .containsExactly("A turn of 'actor' for user cookie:user failed: " + id);
      assertThat(log.failures())
          .containsExactly("java.lang.IllegalStateException: a secret?SEVERE: forged");
    }
  }

  @Test
  void anErrorIsToldLikeAnyFailure() throws Exception {
    try (var log = new CapturedLog()) {
      HttpResponse<String> response = client().send(post(act("break", "")));

      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body()).doesNotContain("secret");
      assertThat(log.failures()).containsExactly("java.lang.AssertionError: a secret");
    }
  }

  @Test
  void anExceptionThatCannotSayWhatItIsIsAFailureToo() throws Exception {
    try (var log = new CapturedLog()) {
      HttpResponse<String> response = client().send(post(act("fail to say why", "")));

      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body()).contains("\"instance\":\"urn:uuid:");
      assertThat(log.failures())
          .containsExactly(
              "dev.peruser.servlet.plugin.Actor$SpeechlessException (its message fails)");
    }
  }

  @Test
  void halfACharacterDoesNotKeepAnAnswerFromBeingWritten() throws Exception {
    HttpResponse<String> told = client().send(post(act("refuse", "half: \\ud83d")));
    HttpResponse<String> given = client().send(post(act("echo", "half: \\ud83d")));

    assertThat(told.statusCode()).isEqualTo(418);
    assertThat(told.body()).contains("half: ");
    assertThat(given.statusCode()).isEqualTo(200);
  }

  @Test
  void theCauseOfAFailureThatAnAuthorTellsIsForTheLog() throws Exception {
    try (var log = new CapturedLog()) {
      HttpResponse<String> response = client().send(post(act("refuse with cause", "No backend")));

      assertThat(response.statusCode()).isEqualTo(502);
      assertThat(response.body()).contains("\"detail\":\"No backend\"").doesNotContain("secret");
      assertThat(log.messages()).hasSize(1);
    }
  }

  @TestFactory
  Stream<DynamicTest> noBrowserTakesAnAnswerForSomethingElse() {
    String echo = act("echo", "<script>");
    String json = "application/json";
    String problem = "application/problem+json";
    var nobody = client().request("/generate").POST(BodyPublishers.ofString(echo));
    var refused = client().request("/generate").PUT(BodyPublishers.ofString(echo));
    var stream = client().post("/generate/stream", "user", act("say", "<script>"));
    return Stream.of(
        isNotSniffed("an output", json, post(echo)),
        isNotSniffed("a stream", "text/event-stream", stream),
        isNotSniffed("a failure", problem, post(act("refuse", "<script>"))),
        isNotSniffed("a refused input", problem, post("{}")),
        isNotSniffed("nobody", problem, nobody),
        isNotSniffed("a method", problem, client().request("/generate")),
        isNotSniffed("a refused body", problem, refused),
        isNotSniffed("health", json, client().request("/health")),
        isNotSniffed("the document", json, client().request("/openapi.json")),
        isNotSniffed("the page", "text/html", client().request("/docs")));
  }

  private DynamicTest isNotSniffed(String name, String type, HttpRequest.Builder request) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          HttpHeaders headers = client().send(request).headers();

          assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
          assertThat(headers.allValues("Content-Type"))
              .singleElement()
              .satisfies(said -> assertThat(said).startsWith(type));
        });
  }

  @Test
  void headAsksForAllButTheBody() throws Exception {
    HttpResponse<String> response =
        client().send(client().request("/health").method("HEAD", BodyPublishers.noBody()));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Length")).hasValue("20");
    assertThat(response.body()).isEmpty();
  }

  @Test
  void theServerSaysThatItIsWellAndReady() throws Exception {
    assertThat(client().send(client().request("/health")).body())
        .isEqualTo("{\"status\":\"healthy\"}");
    assertThat(client().send(client().request("/health/ready")).body())
        .isEqualTo("{\"status\":\"ready\"}");
  }

  @Test
  void theMonitorIsForOperators() throws Exception {
    var nobody = client().request("/monitor/users");
    var wrong = client().request("/monitor/users").header("Authorization", "Bearer t0ke");
    var right =
        client()
            .request("/monitor/users")
            .header("Authorization", "bearer t0ken-of-whoever-operates-the-server");

    HttpResponse<String> refused = client().send(nobody);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer realm=\"peruser operator\"");
    assertThat(client().send(wrong).statusCode()).isEqualTo(401);
    assertThat(client().send(right).statusCode()).isEqualTo(200);
  }

  @Test
  void aUserEndsTheOwnSession() throws Exception {
    client().generate("leaving", "echo", "x");
    HttpResponse<String> ended =
        client()
            .send(client().request("/v1/session").header("Cookie", "nat-session=leaving").DELETE());

    assertThat(ended.statusCode()).isEqualTo(204);
    assertThat(client().generate("leaving", "echo", "x").body()).contains("\"turn\":1");
  }
}
