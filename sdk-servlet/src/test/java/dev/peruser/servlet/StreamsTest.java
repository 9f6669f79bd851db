package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.servlet.stage.Stage;
import dev.peruser.servlet.turn.StreamAnswer;
import dev.peruser.testing.ManualClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Streams, their readers, and the time between their chunks, whatever the container. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
abstract class StreamsTest {
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  /** As many at a time as there are threads for on JDK 17. */
  private static final int STREAMS = 50;

  private static final String STREAM = "/generate/stream";

  private static final Duration TURN_TIMEOUT = Duration.ofHours(1);

  private final StreamServer server;
  private final ManualClock clock = new ManualClock(Instant.EPOCH);
  private final PerUserRuntime runtime =
      PerUserRuntime.start(
          RuntimeConfig.fromText(
                  "workflow.yml",
                  """
                  general:
                    turn_timeout: 1h
                    per_user_workflow_timeout: 60
                    per_user_workflow_cleanup_interval: 1
                    min_idle_before_eviction: 0
                    per_user_max_sessions: 120
                    enable_per_user_monitoring: true
                    front_end: {allow_unsigned_cookies: true, max_request_bytes: 8000000}
                  workflow: {_type: actor}
                  """)
              .withClock(clock));
  private final PerUserServlet servlet = new PerUserServlet(runtime);
  private URI base = URI.create("http://localhost");

  StreamsTest(StreamServer server) {
    this.server = server;
  }

  @BeforeEach
  void start() throws Exception {
    base = server.start(servlet);
  }

  @AfterEach
  void stop() throws Exception {
    Stage.reset();
    server.stop();
    runtime.close();
  }

  private Client client() {
    return new Client(base);
  }

  private BufferedReader open(String user, String act, String text) throws Exception {
    HttpResponse<InputStream> response = client().open(client().post(STREAM, user, act(act, text)));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Length")).isEmpty();
    return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  private CompletableFuture<BufferedReader> openLater(String user, String act, String text) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return open(user, act, text);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /** A stream over a connection of its own, whose first event has been read. */
  private Connection openConnection(String user, String act, String text) throws IOException {
    Connection connection = client().connect();
    String json = act(act, text);
    connection.send("POST", STREAM, user, json.length(), json);
    connection.receiveUntil("data: ");
    return connection;
  }

  @Test
  void anIdleStreamGetsACommentNowAndThen() throws Exception {
    Stage.close("next");
    try (BufferedReader lines = open("idle", "say", "one two")) {
      assertThat(lines.readLine()).isEqualTo("data: {\"turn\":1,\"text\":\"one\"}");
      assertThat(lines.readLine()).isEmpty();
      Stage.await("next"); // the chunk has been written, as the function sees it
      clock.advance(HEARTBEAT.multipliedBy(2).minusMillis(100));
      assertThat(lines.readLine()).isEqualTo(":");
      assertThat(lines.readLine()).isEmpty();
      Stage.open("next");
      assertThat(lines.lines().toList()).containsExactly("data: {\"turn\":1,\"text\":\"two\"}", "");
    }
  }

  @Test
  void aStreamWhoseFirstChunkTakesLongBeginsWithAComment() throws Exception {
    Stage.close("paused");
    CompletableFuture<BufferedReader> opened = openLater("late", "pause", "fail");
    Stage.await("paused");
    clock.advance(HEARTBEAT);
    try (BufferedReader lines = opened.get(30, TimeUnit.SECONDS)) {
      assertThat(lines.readLine()).isEqualTo(":");
      assertThat(lines.readLine()).isEmpty();
      Stage.open("paused");
      assertThat(lines.readLine()).isEqualTo("event: error");
      assertThat(lines.readLine()).startsWith("data: {").contains("\"status\":500");
    }
  }

  @Test
  void aReaderThatLeavesAnIdleStreamIsNoticed() throws Exception {
    openConnection("leaver", "watch", "").close();
    beatUntilNoticed(1);

    Stage.await("gone");
    assertThat(client().generate("leaver", "echo", "x").body()).contains("\"turn\":2");
  }

  /** A stream that waited for its turn is answered in async mode: containers do more there. */
  @Test
  void soIsOneWhoseTurnHadToWait() throws Exception {
    Stage.close("first");
    var first = client().generateAsync("waiter", "wait", "first");
    Stage.await("first");
    CompletableFuture<BufferedReader> opened = openLater("waiter", "watch", "");
    while (runtime.users().get(0).waitingTurns() == 0) {
      Thread.onSpinWait();
    }
    Stage.open("first");
    opened.get(30, TimeUnit.SECONDS).close();
    beatUntilNoticed(1);

    Stage.await("gone");
    assertThat(first.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    assertThat(client().generate("waiter", "echo", "x").body()).contains("\"turn\":3");
  }

  @Test
  void nothingIsLeftOfStreamsThatWereAbandoned() throws Exception {
    long before = LiveObjects.count(StreamAnswer.class);
    for (int round = 1; round <= 6; round++) {
      var connections = new ArrayList<Connection>();
      for (int i = 0; i < STREAMS; i++) {
        connections.add(openConnection("user" + i, "watch", ""));
      }
      assertThat(LiveObjects.count(StreamAnswer.class)).isGreaterThanOrEqualTo(STREAMS);
      for (Connection connection : connections) {
        connection.close();
      }
      beatUntilNoticed(round * STREAMS);
      for (int i = 0; i < STREAMS; i++) {
        Stage.await("gone");
      }
    }
    while (!runtime.users().isEmpty()) { // the last turns end just now
      clock.advance(Duration.ofMinutes(1));
    }
    while (LiveObjects.count(StreamAnswer.class) > before) {
      Thread.onSpinWait();
    }
  }

  /**
   * Lets time pass until so many functions, in all, have seen that they work for nobody; more and
   * more slowly, so that their turns do not take too long if the heartbeats' threads do not run.
   */
  private void beatUntilNoticed(int functions) throws InterruptedException {
    int left = functions - Stage.count("noticed");
    for (int round = 1; left > 0; round++) {
      if (Integer.bitCount(round) == 1) {
        clock.advance(HEARTBEAT);
      }
      for (int i = 0; i < left; i++) {
        Stage.tell("look");
      }
      for (int i = 0; i < left; i++) {
        Stage.await("looked");
      }
      left = functions - Stage.count("noticed");
    }
  }

  /** It keeps its connection and takes nothing. */
  @Test
  void aReaderThatStallsIsLeftWhenTheContainerGivesUpTheWrite() throws Exception {
    server.giveUpWritesAfter(Duration.ofSeconds(1));
    try (Connection stalled = openConnection("stalled", "endless", "")) {
      Stage.await("gone");

      assertThat(client().generate("stalled", "echo", "x").body()).contains("\"turn\":2");
      assertThat(stalled.hasAnswerWithin(1)).as("what it has not taken").isTrue();
    }
  }

  /** L4: neither its idle timeout nor a lack of room ends a session in mid-stream. */
  @Test
  void aSessionIsInUseUntilTheEndOfItsStream() throws Exception {
    Stage.close("next");
    try (BufferedReader lines = open("user", "say", "one two")) {
      assertThat(lines.readLine()).contains("one");
      clock.advance(Duration.ofMinutes(5));
      for (int i = 0; i < 130; i++) {
        assertThat(client().generate("other" + i, "echo", "x").statusCode()).isIn(200, 503);
        clock.advance(Duration.ofMillis(100));
      }
      assertThat(runtime.users())
          .filteredOn(user -> user.user().id().equals("user"))
          .singleElement()
          .satisfies(user -> assertThat(user.activeTurns()).isEqualTo(1));
      assertThat(Stage.count("closed")).as("others that made room").isPositive();
      Stage.open("next");
      assertThat(lines.lines().filter(line -> line.startsWith("data")).toList())
          .containsExactly("data: {\"turn\":1,\"text\":\"two\"}");
    }
    assertThat(client().generate("user", "echo", "x").body()).contains("\"turn\":2");
  }

  /** What the function is ahead of its reader is in the buffers of the sockets, and bounded. */
  @Test
  void aSlowReaderSlowsTheFunction() throws Exception {
    int chunks = 4_096; // of 64 KiB: 256 MiB
    int ahead = 0;
    try (BufferedReader lines = open("slow", "flood", Integer.toString(chunks))) {
      for (int read = 0; read < chunks; read++) {
        assertThat(lines.readLine()).hasSizeGreaterThan(64 * 1024);
        assertThat(lines.readLine()).isEmpty();
        ahead = Math.max(ahead, Stage.count("chunk") - read);
      }
      assertThat(lines.readLine()).isNull();
    }
    assertThat(ahead).isBetween(1, 512); // 32 MiB
  }

  /** It takes a little now and then, so no container gives it up. */
  @Test
  void aReaderThatTakesAnEventByDropsIsLeft() throws Exception {
    try (Connection drops = openConnection("drops", "large", "")) {
      clock.advance(TURN_TIMEOUT.plusSeconds(1));

      assertIsBrokenOff(drops);
    }
    assertThat(client().generate("drops", "echo", "x").body()).contains("\"turn\":2");
  }

  /** As above: containers do more in async mode. */
  @Test
  void soIsOneOfATurnThatHadToWait() throws Exception {
    Stage.close("first");
    var first = client().generateAsync("drops", "wait", "first");
    Stage.await("first");
    try (Connection drops = client().connect()) {
      String json = act("large", "");
      drops.send("POST", STREAM, "drops", json.length(), json);
      while (runtime.users().get(0).waitingTurns() == 0) {
        Thread.onSpinWait();
      }
      Stage.open("first");
      drops.receiveUntil("data: ");
      clock.advance(TURN_TIMEOUT.plusSeconds(1));

      assertIsBrokenOff(drops);
    }
    assertThat(first.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    assertThat(client().generate("drops", "echo", "x").body()).contains("\"turn\":3");
  }

  @Test
  void aStopLeavesItToo() throws Exception {
    try (Connection drops = openConnection("drops", "large", "")) {
      servlet.destroy();

      assertIsBrokenOff(drops);
    }
    while (runtime.users().get(0).activeTurns() > 0) {
      Thread.onSpinWait();
    }
  }

  /** The connection is closed, and there is not the empty chunk that ends a whole stream. */
  private static void assertIsBrokenOff(Connection connection) throws IOException {
    String received = connection.receiveAll();

    assertThat(received.length()).isLessThan(32 * 1024 * 1024);
    assertThat(received.endsWith("\r\n0\r\n\r\n")).isFalse();
  }

  @Test
  void threadsOfTheFunctionMayEmitOneAfterTheOther() throws Exception {
    try (BufferedReader lines = open("threads", "many threads", "one two")) {
      assertThat(lines.lines().toList())
          .containsExactly(
              "data: {\"turn\":1,\"text\":\"one\"}", "", "data: {\"turn\":1,\"text\":\"two\"}", "");
    }
  }

  @Test
  void aThreadThatEmitsWhileAnotherOneDoesIsToldSo() throws Exception {
    Stage.close("held");
    try (BufferedReader lines = open("threads", "two threads", "")) {
      assertThat(lines.lines().filter(line -> !line.isEmpty()).toList())
          .containsExactly(
              "data: {\"turn\":1,\"text\":\"first\"}", "data: {\"turn\":1,\"text\":\"held\"}");
    }
    Stage.await("An emitter is used by one thread at a time");
  }

  @Test
  void anyTextArrivesAsItIs() throws Exception {
    var mapper = new JsonMapper();
    for (String text :
        List.of(
            "a\nb\r\nc\rd",
            "\n\ndata: x\n\n",
            " leading",
            "\uFEFFmarked",
            "\u2028\u2029\u0085\u0000",
            "\uD83D\uDE00 \\ \" : event: error",
            "",
            "é".repeat(1_000_000))) {
      var input = JsonNodeFactory.instance.objectNode().put("act", "whole").put("text", text);
      String json = mapper.writeValueAsString(input);

      List<EventStream.Event> events =
          EventStream.parse(client().send(client().post(STREAM, "text", json)).body());

      assertThat(events).hasSize(1);
      assertThat(events.get(0).type()).isEqualTo("message");
      assertThat(mapper.readTree(events.get(0).data()).get("text").stringValue()).isEqualTo(text);
    }
  }
}
