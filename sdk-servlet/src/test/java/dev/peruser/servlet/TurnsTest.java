package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.servlet.stage.Stage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What an application with the SDK in it does, whatever the container. */
abstract class TurnsTest extends DeployedTest {
  private static final String WORKFLOW =
      """
      general:
        per_user_max_waiting: 1
        front_end: {allow_unsigned_cookies: true, max_request_bytes: 200000}
      workflow: {_type: actor}
      """;

  TurnsTest(Container container) {
    super(container, WORKFLOW);
  }

  @Test
  void aTurnIsAnsweredWithItsOutput() throws Exception {
    HttpResponse<String> response = client().generate("single", "echo", "hello");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    assertThat(response.body()).isEqualTo("{\"turn\":1,\"text\":\"hello\"}");
  }

  @Test
  void bothPathsServeTheSameSessions() throws Exception {
    client().generate("both", "echo", "one");

    assertThat(client().send(client().post("/v1/workflow", "both", act("echo", "two"))).body())
        .isEqualTo("{\"turn\":2,\"text\":\"two\"}");
  }

  @Test
  void usersDoNotSeeEachOther() throws Exception {
    client().generate("alice", "echo", "x");
    client().generate("alice", "echo", "x");

    assertThat(client().generate("alice", "echo", "x").body()).contains("\"turn\":3");
    assertThat(client().generate("bob", "echo", "x").body()).contains("\"turn\":1");
  }

  @Test
  void chunksArriveWhenTheyAreEmitted() throws Exception {
    Stage.close("next");
    HttpResponse<InputStream> response =
        client().open(client().post("/generate/stream", "streamer", act("say", "one two")));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(
            type -> assertThat(type).isEqualToIgnoringCase("text/event-stream;charset=utf-8"));
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(response.headers().firstValue("X-Accel-Buffering")).hasValue("no");
    try (var lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("data: {\"turn\":1,\"text\":\"one\"}");
      assertThat(lines.readLine()).isEmpty();
      Stage.open("next"); // only now does the function go on
      assertThat(lines.lines().toList())
          .isEqualTo(List.of("data: {\"turn\":1,\"text\":\"two\"}", ""));
    }
  }

  @Test
  void anErrorAfterTheFirstChunkIsAnEventOfTheStream() throws Exception {
    String stream =
        client().send(client().post("/v1/workflow/stream", "late", act("say", "one fail"))).body();

    assertThat(stream)
        .startsWith("data: {\"turn\":1,\"text\":\"one\"}\n\nevent: error\ndata: {\"type\":")
        .contains("\"status\":500")
        .endsWith("}\n\n")
        .doesNotContain("secret");
  }

  @Test
  void anErrorBeforeTheFirstChunkIsAnOrdinaryProblem() throws Exception {
    HttpResponse<String> response =
        client().send(client().post("/generate/stream", "early", act("say", "fail")));

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }

  @Test
  void aStreamWithoutChunksIsAnEmptyStream() throws Exception {
    HttpResponse<String> response =
        client().send(client().post("/generate/stream", "silent", act("say", "")));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void aReaderThatLeavesEndsTheStream() throws Exception {
    String body = act("endless", "");
    try (var socket = new Socket(base().getHost(), base().getPort())) {
      socket
          .getOutputStream()
          .write(
              ("POST /app/generate/stream HTTP/1.1\r\nHost: localhost\r\n"
                      + "Content-Type: application/json\r\nCookie: nat-session=leaver\r\n"
                      + "Content-Length: "
                      + body.length()
                      + "\r\n\r\n"
                      + body)
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().readNBytes(20_000)).hasSize(20_000);
    }

    Stage.await("gone");
    assertThat(client().generate("leaver", "echo", "x").body()).contains("\"turn\":2");
  }

  @Test
  void aTurnThatWaitsIsAnsweredAndOneTooManyIsRefused() throws Exception {
    Stage.close("first");
    CompletableFuture<HttpResponse<String>> running =
        client().generateAsync("busy", "wait", "first");
    Stage.await("first");
    CompletableFuture<HttpResponse<String>> one = client().generateAsync("busy", "echo", "x");
    CompletableFuture<HttpResponse<String>> other = client().generateAsync("busy", "echo", "x");
    CompletableFuture.anyOf(one, other).get(30, TimeUnit.SECONDS);
    CompletableFuture<HttpResponse<String>> refused = one.isDone() ? one : other;
    CompletableFuture<HttpResponse<String>> waiting = one.isDone() ? other : one;

    assertThat(refused.get().statusCode()).isEqualTo(429);
    assertThat(refused.get().headers().firstValue("Retry-After")).hasValue("1");
    assertThat(refused.get().body())
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Too Many Requests\",\"status\":429,\"detail\":"
                + "\"This user has 1 turns waiting already. Wait for an answer first.\"}");
    assertThat(waiting).isNotDone();
    Stage.open("first");
    assertThat(running.get(30, TimeUnit.SECONDS).body()).contains("\"turn\":1");
    assertThat(waiting.get(30, TimeUnit.SECONDS).body()).contains("\"turn\":2");
  }

  @Test
  void anOutputWithANullThatItsSchemaDoesNotAllowIsNotSent() throws Exception {
    try (var log = new CapturedLog()) {
      assertThat(client().generate("mute", "go mute", "").statusCode()).isEqualTo(500);
      assertThat(log.failures())
          .containsExactly(
              "java.lang.IllegalStateException: The output cannot be written as JSON, at /text: it"
                  + " is null, which its schema does not allow");
    }
    assertThat(client().send(client().post("/generate/stream", "mute", act("go mute", ""))).body())
        .startsWith("data: {\"turn\":2,\"text\":\"one\"}\n\nevent: error\ndata: {")
        .contains("\"status\":500");
  }

  /** As code does that has caught an {@link InterruptedException} and has no use for it. */
  @Test
  void aTurnThatLeavesItsThreadInterruptedIsAnswered() throws Exception {
    HttpResponse<String> good = client().generate("keeper", "echo", "interrupted");
    HttpResponse<String> failed = client().generate("keeper", "fail", "interrupted");
    HttpResponse<String> refused = client().generate("keeper", "refuse", "interrupted");
    HttpResponse<String> stream =
        client().send(client().post("/generate/stream", "keeper", act("interrupt", "")));

    assertThat(good.body()).isEqualTo("{\"turn\":1,\"text\":\"interrupted\"}");
    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(refused.statusCode()).isEqualTo(418);
    assertThat(stream.body())
        .isEqualTo(
            """
            data: {"turn":4,"text":"one"}

            data: {"turn":4,"text":"two"}

            data: {"turn":4,"text":"kept"}

            """);
    assertThat(client().generate("keeper", "echo", "x").body()).contains("\"turn\":5");
  }

  @Test
  void soIsOneThatHadToWait() throws Exception {
    Stage.close("kept");
    CompletableFuture<HttpResponse<String>> running =
        client().generateAsync("latekeeper", "wait", "kept");
    Stage.await("kept");
    CompletableFuture<HttpResponse<String>> waiting =
        client().generateAsync("latekeeper", "echo", "interrupted");
    Stage.open("kept");

    assertThat(running.get(30, TimeUnit.SECONDS).body()).contains("\"turn\":1");
    assertThat(waiting.get(30, TimeUnit.SECONDS).body()).contains("\"turn\":2");
  }

  @Test
  void aStreamThatHadToWaitIsAnsweredFromAnotherThread() throws Exception {
    Stage.close("turn");
    CompletableFuture<HttpResponse<String>> running =
        client().generateAsync("queued", "wait", "turn");
    Stage.await("turn");
    CompletableFuture<HttpResponse<String>> stream =
        client().streamAsync("queued", "say", "one two");
    Stage.open("turn");

    assertThat(running.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    assertThat(stream.get(30, TimeUnit.SECONDS).body())
        .isEqualTo(
            "data: {\"turn\":2,\"text\":\"one\"}\n\ndata: {\"turn\":2,\"text\":\"two\"}\n\n");
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedAlsoWhenItsLengthIsNotKnown() throws Exception {
    byte[] large = act("echo", "x".repeat(200_000)).getBytes(StandardCharsets.UTF_8);
    var chunked =
        client()
            .post("/generate", "large", "")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
    String expected =
        "{\"type\":\"about:blank\",\"title\":\"Content Too Large\",\"status\":413,\"detail\":"
            + "\"The body is larger than the 200000 bytes that are taken.\"}";

    HttpResponse<String> unknown = client().send(chunked);
    HttpResponse<String> known =
        client()
            .send(client().post("/generate", "large", new String(large, StandardCharsets.UTF_8)));

    assertThat(List.of(unknown.statusCode(), known.statusCode())).containsOnly(413);
    assertThat(List.of(unknown.body(), known.body())).containsOnly(expected);
  }

  @Test
  void aBodyThatTurnsOutToBeTooLargeIsReadToItsEndAndRefused() throws Exception {
    try (var connection = client().connect()) {
      connection.send("POST", "/generate", "long", -1, "1\r\n{", "Transfer-Encoding: chunked");
      connection.send("\r\n493e0\r\n" + "x".repeat(0x493e0) + "\r\n0\r\n\r\n");

      assertThat(connection.receive()).startsWith("413 ");
    }
  }

  @Test
  void aBodyThatTurnsOutToBeFarTooLargeCostsItsConnection() throws Exception {
    try (var connection = client().connect()) {
      connection.send("POST", "/generate", "long", -1, "1\r\n{", "Transfer-Encoding: chunked");
      connection.send("\r\n200000\r\n" + "x".repeat(1_500_000));

      assertThat(connection.receive()).startsWith("413 ");
      assertThat(connection.lastHead()).containsIgnoringCase("\r\nConnection: close\r\n");
    }
  }

  @Test
  void whatIsWrongWithABodyThatCameLateIsTold() throws Exception {
    try (var connection = client().connect()) {
      connection.send("POST", "/generate", "late", 2, "{");
      connection.send("}");
      assertThat(connection.receive()).startsWith("422 ");

      connection.send("POST", "/generate", "late", 2, "{");
      connection.send("{");
      assertThat(connection.receive()).startsWith("400 ");
    }
  }

  /** A connection that is closed before all was read is reset, and the answer may be lost. */
  @Test
  void theConnectionOfARefusedRequestTakesTheNextOne() throws Exception {
    String large = act("echo", "x".repeat(300_000));
    try (var connection = client().connect()) {
      assertThat(connection.exchange("PUT", "/generate", "large", large)).startsWith("405 ");
      assertThat(connection.exchange("POST", "/generate", "after", act("echo", "x")))
          .isEqualTo("200 {\"turn\":1,\"text\":\"x\"}");
      assertThat(connection.exchange("POST", "/generate", "large", large)).startsWith("413 ");
    }
  }

  @Test
  void aBodyThatIsFarTooLargeCostsItsConnection() throws Exception {
    String part = "x".repeat(1024 * 1024); // no more is read of it
    try (var connection = client().connect()) {
      connection.send("POST", "/generate", "large", 2_000_000, part);

      assertThat(connection.receive()).startsWith("413 ");
      assertThat(connection.lastHead()).containsIgnoringCase("\r\nConnection: close\r\n");
    }
  }

  @Test
  void whoAsksBeforeSendingIsToldAtOnce() throws Exception {
    try (var connection = client().connect()) {
      connection.send("POST", "/generate", "asks", 300_000, "", "Expect: 100-continue");

      assertThat(connection.receive()).startsWith("413 ");
    }
  }

  @Test
  void aLargeBodyThatFitsIsTakenAlsoWhenItsLengthIsNotKnown() throws Exception {
    byte[] large = act("say nothing", "é".repeat(50_000)).getBytes(StandardCharsets.UTF_8);
    var chunked =
        client()
            .post("/generate", "fits", "")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

    assertThat(client().send(chunked).body())
        .isEqualTo("{\"turn\":1,\"text\":\"" + "é".repeat(50_000) + "\"}");
  }
}
