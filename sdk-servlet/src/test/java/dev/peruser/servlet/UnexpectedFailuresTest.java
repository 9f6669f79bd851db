package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What nobody expects, outside of any turn: here, bugs of a plugin's source of identities. */
abstract class UnexpectedFailuresTest extends DeployedTest {
  private static final String WORKFLOW =
      """
      general: {front_end: {identity: [{provider: {name: failing, way: later}}]}}
      workflow: {_type: actor}
      """;

  UnexpectedFailuresTest(Container container) {
    super(container, WORKFLOW);
  }

  @Test
  void theCallerGetsAnIdAndTheLogTheRest() throws Exception {
    try (var log = new CapturedLog()) {
      HttpRequest.Builder request =
          client()
              .request("/generate")
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(act("echo", "x")));
      HttpResponse<String> answer = client().send(request);

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(answer.body())
          .matches(
              "\\{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500,"
                  + "\"detail\":\"The request failed. The log of the server says more about this"
                  + " id.\",\"instance\":\"urn:uuid:[-0-9a-f]{36}\"}");
      String id = answer.body().replaceAll(".*\"(urn:uuid:[^\"]*)\".*", "$1");
      assertThat(log.messages()).containsExactly("POST /app/generate failed: " + id);
      assertThat(log.failures()).containsExactly("java.lang.IllegalStateException: a secret");
    }
  }

  @Test
  void soItIsWhereThereIsNoBody() throws Exception {
    try (var log = new CapturedLog()) {
      HttpResponse<String> answer = client().send(client().request("/openapi.json"));

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).contains("\"instance\":\"urn:uuid:");
      assertThat(log.failures()).containsExactly("java.lang.IllegalStateException: a bug");
    }
  }
}
