package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.servlet.stage.Stage;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What the client of a turn that takes too long is told, and when, whatever the container. */
abstract class DeadlinesTest extends DeployedTest {
  private static final String WORKFLOW =
      """
      general:
        turn_timeout: 1
        front_end: {allow_unsigned_cookies: true}
      workflow: {_type: actor}
      """;

  DeadlinesTest(Container container) {
    super(container, WORKFLOW);
  }

  @Test
  void aTurnThatTakesTooLongIsAnsweredAndTheSessionGoesOn() throws Exception {
    Stage.close("slow");
    HttpResponse<String> response = client().generate("alice", "wait", "slow");

    assertThat(response.statusCode()).isEqualTo(504);
    assertThat(response.body()).contains("\"The turn took too long.\"");
    assertThat(client().generate("alice", "echo", "x").body()).contains("\"turn\":2");
  }

  /** The code still runs when the answer arrives: nobody has opened the gate. */
  @Test
  void codeThatIgnoresItsInterruptHoldsUpNeitherTheAnswerNorAnotherUserOfTheConnection()
      throws Exception {
    Stage.close("deaf");
    HttpResponse<String> response = client().generate("bob", "wait for ever", "deaf");

    assertThat(response.statusCode()).isEqualTo(504);
    assertThat(client().generate("carol", "echo", "x").body()).contains("\"turn\":1");
    assertThat(Stage.count("deaf has returned")).isZero();
    CompletableFuture<HttpResponse<String>> next =
        CompletableFuture.supplyAsync(() -> generateUnchecked("bob"));
    assertThat(next.join().statusCode()).isEqualTo(503);
    assertThat(next.join().headers().firstValue("Retry-After")).hasValue("5");

    Stage.open("deaf");
    Stage.await("deaf has returned");
  }

  @Test
  void theAnswerIsInTimeAlsoWhenTheBodyCameLate() throws Exception {
    Stage.close("deaf");
    String json = act("wait for ever", "deaf");
    try (var connection = client().connect()) {
      connection.send("POST", "/generate", "dave", json.length(), json.substring(0, 5));
      connection.send(json.substring(5));

      assertThat(connection.receive()).startsWith("504 ");
      assertThat(Stage.count("deaf has returned")).isZero();
    }
    Stage.open("deaf");
    Stage.await("deaf has returned");
  }

  private HttpResponse<String> generateUnchecked(String user) {
    try {
      return client().generate(user, "echo", "x");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aStreamWhoseTimeIsUpEndsWithAnErrorEvent() throws Exception {
    Stage.close("next");
    HttpResponse<String> response =
        client().send(client().post("/generate/stream", "streamer", act("say", "one two")));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .startsWith("data: {\"turn\":1,\"text\":\"one\"}\n\nevent: error\ndata: {\"type\":")
        .contains("\"status\":504")
        .endsWith("}\n\n");
    Stage.open("next");
  }
}
