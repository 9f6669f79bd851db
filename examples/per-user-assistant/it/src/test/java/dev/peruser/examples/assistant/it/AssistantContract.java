package dev.peruser.examples.assistant.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the assistant's users and careless clients see, wherever it runs. */
abstract class AssistantContract {
  private static final String LIST = "{\"command\":\"note\",\"action\":\"list\"}";

  /** The server, which is started once for all tests of a class. */
  abstract Client client();

  @Test
  void theCallsOfTheReadmeAreAnsweredAsItSays() throws Exception {
    List<Exchange> exchanges = Exchange.ofReadme();
    assertThat(exchanges).hasSize(6);
    for (Exchange exchange : exchanges) {
      HttpResponse<String> response =
          client().post(exchange.user(), exchange.path(), exchange.body());
      assertThat(response.body()).as(exchange.body()).isEqualTo(exchange.answer());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(contentType(response)).startsWith("application/json");
    }
  }

  @Test
  void theNewerPathLeadsToTheSameSession() throws Exception {
    client().post("carol", "/generate", LIST);
    HttpResponse<String> response = client().post("carol", "/v1/workflow", LIST);
    assertThat(response.body()).contains("\"commands_executed\":2");
  }

  @Test
  void helpIsThere() throws Exception {
    HttpResponse<String> response = client().post("dave", "/generate", "{\"command\":\"help\"}");
    assertThat(response.body()).contains("\"success\":true", "- note add <text>: Add a note");
  }

  @Test
  void aStreamHasTheAnswerAsItsOneEvent() throws Exception {
    HttpResponse<String> response = client().post("erin", "/generate/stream", LIST);
    assertThat(contentType(response)).startsWith("text/event-stream");
    assertThat(response.body())
        .isEqualTo(
            "data: {\"success\":true,\"message\":\"Found 0 notes\","
                + "\"data\":{\"notes\":[],\"count\":0,\"commands_executed\":1}}\n\n");
  }

  @Test
  void aBodyThatIsNotJsonIsABadRequest() throws Exception {
    HttpResponse<String> response = client().post("frank", "/generate", "{\"command\":");
    assertProblem(response, 400);
    assertStillServes("frank");
  }

  @Test
  void aMissingFieldIsNamed() throws Exception {
    HttpResponse<String> response = client().post("grace", "/generate", "{\"action\":\"list\"}");
    assertProblem(response, 422);
    assertThat(response.body()).contains("/command").contains("is missing");
    assertStillServes("grace");
  }

  @Test
  void aFieldOfTheWrongTypeIsNamed() throws Exception {
    HttpResponse<String> response = client().post("heidi", "/generate", "{\"command\":7}");
    assertProblem(response, 422);
    assertThat(response.body()).contains("/command");
    assertStillServes("heidi");
  }

  @Test
  void withoutACookieNobodyKnowsWhoItIs() throws Exception {
    HttpResponse<String> response = client().postWithoutUser("/generate", LIST);
    assertProblem(response, 401);
    assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
    assertStillServes("ivan");
  }

  @Test
  void anUnknownPathIsNotFound() throws Exception {
    assertThat(client().get("/generat").statusCode()).isEqualTo(404);
    assertStillServes("judy");
  }

  @Test
  void aWrongMethodIsToldTheRightOne() throws Exception {
    HttpResponse<String> response = client().get("/generate");
    assertProblem(response, 405);
    assertThat(response.headers().firstValue("Allow").orElseThrow()).startsWith("POST");
  }

  @Test
  void theServerSaysThatItIsWell() throws Exception {
    assertThat(client().get("/health").statusCode()).isEqualTo(200);
  }

  private void assertStillServes(String user) throws IOException, InterruptedException {
    assertThat(client().post(user, "/generate", LIST).body())
        .isEqualTo(
            "{\"success\":true,\"message\":\"Found 0 notes\","
                + "\"data\":{\"notes\":[],\"count\":0,\"commands_executed\":1}}");
  }

  private static void assertProblem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(contentType(response)).startsWith("application/problem+json");
    assertThat(response.body()).contains("\"status\":" + status);
  }

  private static String contentType(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("");
  }
}
