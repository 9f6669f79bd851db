package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.servlet.stage.Stage;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Other functions that a workflow file exposes, whatever the container. */
abstract class EndpointsTest extends DeployedTest {
  private static final String WORKFLOW =
      """
      general:
        per_user_max_waiting: 1
        enable_per_user_monitoring: true
        front_end:
          endpoints:
            - {path: /v1/helper, function_name: helper, description: Helps}
            - {path: /v1/ticker, function_name: ticker}
            - {path: /v1/everybodys, function_name: everybodys}
          allow_unsigned_cookies: true
          operator: {token: sesame-sesame-sesame-sesame-sesame}
      functions:
        helper: {_type: actor}
        ticker: {_type: streaming_actor}
        everybodys: {_type: shared_actor}
      workflow: {_type: actor}
      """;

  EndpointsTest(Container container) {
    super(container, WORKFLOW);
  }

  private HttpResponse<String> post(String path, String user, String act) throws Exception {
    return client().send(client().post(path, user, act(act, "x")));
  }

  @Test
  void aFunctionIsServedAtItsPath() throws Exception {
    assertThat(post("/generate", "one", "echo").body()).isEqualTo("{\"turn\":1,\"text\":\"x\"}");
    assertThat(post("/v1/helper", "one", "echo").body()).isEqualTo("{\"turn\":1,\"text\":\"x\"}");
    assertThat(post("/v1/helper", "one", "echo").body()).isEqualTo("{\"turn\":2,\"text\":\"x\"}");
    assertThat(post("/v1/helper", "two", "echo").body()).isEqualTo("{\"turn\":1,\"text\":\"x\"}");
  }

  @Test
  void itStreamsBesides() throws Exception {
    HttpResponse<String> response =
        client().send(client().post("/v1/helper/stream", "reader", act("say", "one two")));

    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(
            type -> assertThat(type).isEqualToIgnoringCase("text/event-stream;charset=utf-8"));
    assertThat(response.body())
        .isEqualTo(
            "data: {\"turn\":1,\"text\":\"one\"}\n\ndata: {\"turn\":1,\"text\":\"two\"}\n\n");
  }

  @Test
  void aFunctionThatOnlyStreamsSaysWhere() throws Exception {
    HttpResponse<String> response = post("/v1/ticker", "reader", "say");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body())
        .contains("This function only streams: send the same request to /v1/ticker/stream.");
    assertThat(post("/v1/ticker/stream", "reader", "say").body())
        .isEqualTo("data: {\"turn\":1,\"text\":\"x\"}\n\n");
  }

  @Test
  void aSharedFunctionIsEverybodysAndNeedsAUserAllTheSame() throws Exception {
    String first = post("/v1/everybodys", "alice", "echo").body();
    String second = post("/v1/everybodys", "bob", "echo").body();
    HttpResponse<String> nobodys =
        client()
            .send(
                client()
                    .request("/v1/everybodys")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(act("echo", "x"))));

    assertThat(first).contains("\"turn\":1,");
    assertThat(second).contains("\"turn\":2,");
    assertThat(nobodys.statusCode()).isEqualTo(401);
  }

  @Test
  void allTurnsOfAUserWaitForEachOther() throws Exception {
    Stage.close("first");
    CompletableFuture<HttpResponse<String>> running =
        client().generateAsync("busy", "wait", "first");
    Stage.await("first");
    CompletableFuture<HttpResponse<String>> one =
        client().sendAsync(client().post("/v1/helper", "busy", act("echo", "x")));
    CompletableFuture<HttpResponse<String>> other =
        client().sendAsync(client().post("/v1/helper/stream", "busy", act("echo", "x")));
    CompletableFuture.anyOf(one, other).get(30, TimeUnit.SECONDS);
    CompletableFuture<HttpResponse<String>> refused = one.isDone() ? one : other;
    CompletableFuture<HttpResponse<String>> waiting = one.isDone() ? other : one;

    assertThat(refused.get().statusCode()).isEqualTo(429);
    assertThat(waiting).isNotDone();
    Stage.open("first");
    assertThat(running.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    assertThat(waiting.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
  }

  @Test
  void theSessionEndsForAllOfThem() throws Exception {
    post("/v1/helper", "leaver", "echo");
    post("/generate", "leaver", "echo");
    client().send(client().request("/v1/session").header("Cookie", "nat-session=leaver").DELETE());

    assertThat(post("/v1/helper", "leaver", "echo").body()).contains("\"turn\":1,");
    assertThat(post("/generate", "leaver", "echo").body()).contains("\"turn\":1,");
  }

  @Test
  void anInputThatDoesNotFitBuildsNoSession() throws Exception {
    HttpResponse<String> response =
        client().send(client().post("/v1/helper", "clumsy", "{\"act\": 1}"));

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("\"pointer\":\"/act\"", "\"pointer\":\"/text\"");
    assertThat(users()).doesNotContain("clumsy");
    post("/v1/helper", "clumsy", "echo");
    assertThat(users()).contains("clumsy");
  }

  private String users() throws Exception {
    return client()
        .send(
            client()
                .request("/monitor/users")
                .header("Authorization", "Bearer sesame-sesame-sesame-sesame-sesame"))
        .body();
  }

  @Test
  void aFailureIsTheFunctionsOwn() throws Exception {
    HttpResponse<String> response = post("/v1/helper", "unlucky", "fail");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).doesNotContain("secret");
  }

  @Test
  void onlyPostIsTaken() throws Exception {
    HttpResponse<String> response = client().send(client().request("/v1/helper").GET());

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("POST, OPTIONS");
  }

  @Test
  void theDocumentTellsOfThem() throws Exception {
    var document = new ApiDocument(client().send(client().request("/openapi.json")).body());

    assertThat(document.mistakes()).isEmpty();
    assertThat(document.operations())
        .contains(
            "post /v1/helper",
            "post /v1/helper/stream",
            "post /v1/ticker/stream",
            "post /v1/everybodys")
        .doesNotContain("post /v1/ticker");
    assertThat(document.at("/paths/~1v1~1helper/post/operationId").stringValue())
        .isEqualTo("invokeAtV1Helper");
    assertThat(document.at("/paths/~1v1~1helper/post/description").stringValue())
        .isEqualTo("Helps");
  }
}
