package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.servlet.PerUserServlet.Option;
import dev.peruser.servlet.http.UnhurriedContent;
import dev.peruser.servlet.stage.Stage;
import dev.peruser.testing.ManualClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Single answers that are larger than what is on its way to a reader, whatever the container. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
abstract class LargeAnswersTest {
  /**
   * More than there are threads for turns before JDK 21, with those that may be the container's.
   */
  private static final int MANY = 120;

  /** What is counted to: an answer of about 1 MB. */
  private static final int END = 160_000;

  private static final String COUNTED =
      IntStream.range(0, END).mapToObj(Integer::toString).collect(Collectors.joining(" "));

  private static final String ANSWER = "{\"turn\":1,\"text\":\"" + COUNTED + "\"}";

  private static final String PROBLEM =
      "{\"type\":\"about:blank\",\"title\":\"Client Error\",\"status\":418,\"detail\":\""
          + COUNTED
          + "\"}";

  private final StreamServer server;
  private final ManualClock clock = new ManualClock(Instant.EPOCH);
  private final PerUserRuntime runtime =
      PerUserRuntime.start(
          RuntimeConfig.fromText(
                  "workflow.yml",
                  """
                  general:
                    per_user_workflow_timeout: 10h
                    enable_per_user_monitoring: true
                    front_end:
                      allow_unsigned_cookies: true
                      operator: {token: sesame-sesame-sesame-sesame-sesame}
                  workflow: {_type: actor}
                  """)
              .withClock(clock));
  private final List<Connection> readers = new ArrayList<>();
  private URI base = URI.create("http://localhost");

  LargeAnswersTest(StreamServer server) {
    this.server = server;
  }

  @BeforeEach
  void sendLittleAhead() {
    server.sendAhead(16 * 1024);
  }

  @AfterEach
  void stop() throws Exception {
    Stage.reset();
    for (Connection reader : readers) {
      reader.close();
    }
    server.stop();
    runtime.close();
  }

  private void start(PerUserServlet servlet) throws Exception {
    base = server.start(servlet);
  }

  private Client client() {
    return new Client(base);
  }

  /** A reader that has the head of an answer, and has not read on. */
  private Connection ask(String user, String act) throws Exception {
    Connection reader = send(user, act);
    assertThat(reader.receiveHead()).startsWith("HTTP/1.1 200").contains(" " + ANSWER.length());
    return reader;
  }

  private Connection send(String user, String act) throws Exception {
    Connection reader = client().connect();
    readers.add(reader);
    reader.takeAhead(64 * 1024);
    String json = act(act, Integer.toString(END));
    reader.send("POST", "/generate", user, json.length(), json);
    return reader;
  }

  /** What the monitor says of answers that were not taken in full. */
  private String untaken() throws Exception {
    String monitor =
        client()
            .send(
                client()
                    .request("/monitor/users")
                    .header("Authorization", "Bearer sesame-sesame-sesame-sesame-sesame"))
            .body();
    int start = monitor.indexOf("\"untaken\":");
    return monitor.substring(start, monitor.indexOf('}', start) + 1);
  }

  private void awaitNothingOnItsWay() throws Exception {
    while (LiveObjects.count(UnhurriedContent.class) > 0) {
      clock.advance(Duration.ofMillis(100)); // a tick forgets the threads that have ended
    }
  }

  @Test
  void slowReadersHoldNoThreadAndGetAllInTheEnd() throws Exception {
    start(new PerUserServlet(runtime, Long.MAX_VALUE));
    for (int i = 0; i < MANY; i++) {
      send("slow" + i, i % 3 == 0 ? "refuse at length" : "count");
    }
    for (int i = 0; i < MANY; i++) {
      assertThat(readers.get(i).receiveHead()).startsWith("HTTP/1.1 " + (i % 3 == 0 ? 418 : 200));
    }

    assertThat(client().generate("fast", "echo", "x").statusCode()).isEqualTo(200);
    assertThat(runtime.users()).hasSize(MANY + 1).allMatch(user -> user.activeTurns() == 0);
    for (int i = 0; i < MANY; i++) {
      assertThat(readers.get(i).receiveBody()).isEqualTo(i % 3 == 0 ? PROBLEM : ANSWER);
      assertThat(readers.get(i).exchange("POST", "/generate", "slow" + i, act("echo", "x")))
          .isEqualTo("200 {\"turn\":2,\"text\":\"x\"}");
    }
    awaitNothingOnItsWay();
    assertThat(untaken())
        .isEqualTo("\"untaken\":{\"gone\":0,\"too_slow\":0,\"made_room\":0,\"shutdown\":0}");
  }

  @Test
  void soDoesTheReaderOfATurnThatHadToWait() throws Exception {
    start(new PerUserServlet(runtime));
    Stage.close("first");
    var first = client().generateAsync("waiter", "wait", "first");
    Stage.await("first");
    Connection second = send("waiter", "count");
    while (runtime.users().get(0).waitingTurns() == 0) {
      Thread.onSpinWait();
    }
    Stage.open("first");

    assertThat(second.receive()).isEqualTo("200 " + ANSWER.replace("turn\":1", "turn\":2"));
    assertThat(second.exchange("POST", "/generate", "waiter", act("echo", "x")))
        .isEqualTo("200 {\"turn\":3,\"text\":\"x\"}");
    assertThat(first.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    awaitNothingOnItsWay();
  }

  /** It takes a little now and then, so no container gives it up. */
  @Test
  void aReaderThatTakesItByDropsIsLeftWithAnAnswerThatIsNotWhole() throws Exception {
    start(new PerUserServlet(runtime));
    Connection drops = ask("drops", "count");
    drops.send(
        "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"); // is not to be taken for the rest
    clock.advance(Duration.ofMinutes(6).plusSeconds(10));

    assertThat(drops.receiveAll()).hasSizeLessThan(ANSWER.length()).matches(ANSWER::startsWith);
    awaitNothingOnItsWay();
    assertThat(client().generate("drops", "echo", "x").body()).contains("\"turn\":2");
    assertThat(untaken()).contains("\"gone\":0,\"too_slow\":1,");
  }

  @Test
  void theLogIsToldOfThemAtMostOnceAMinute() throws Exception {
    start(new PerUserServlet(runtime));
    try (var log = new CapturedLog()) {
      leaveByDrops(2);
      leaveByDrops(1);

      assertThat(log.messages()).containsExactly(tooSlow(1), tooSlow(3));
    }
  }

  private void leaveByDrops(int number) throws Exception {
    List<Connection> left = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      left.add(ask("drops" + i, "count"));
    }
    clock.advance(Duration.ofMinutes(6).plusSeconds(10));
    for (Connection reader : left) {
      assertThat(reader.receiveAll()).hasSizeLessThan(COUNTED.length());
    }
  }

  private static String tooSlow(int number) {
    return "A large answer was not taken in full: its reader was too slow. Of these it is number "
        + number
        + " since the start; this is told at most once a minute.";
  }

  @Test
  void aReaderThatTakesNothingIsLeftWhenTheContainerGivesUpTheWrite() throws Exception {
    server.giveUpWritesAfter(Duration.ofSeconds(1));
    start(new PerUserServlet(runtime));
    Connection stalled = ask("stalled", "count");
    awaitNothingOnItsWay();

    assertThat(stalled.receiveAll()).hasSizeLessThan(ANSWER.length()).matches(ANSWER::startsWith);
    assertThat(client().generate("stalled", "echo", "x").body()).contains("\"turn\":2");
    assertThat(untaken()).contains("\"gone\":1,\"too_slow\":0,");
  }

  @Test
  void oneOfTheReadersMakesRoomForWhatComes() throws Exception {
    start(new PerUserServlet(runtime, ANSWER.length() * 10L));
    Connection first = ask("first", "count");
    Connection second = ask("second", "count");
    Connection third = ask("third", "count");

    assertThat(third.receiveBody()).isEqualTo(ANSWER);
    List<String> others = List.of(first.receiveBody(), second.receiveBody());
    assertThat(others).contains(ANSWER).allMatch(ANSWER::startsWith);
    assertThat(others).anyMatch(other -> other.length() < ANSWER.length());
    assertThat(untaken()).containsPattern("\"gone\":0,\"too_slow\":0,\"made_room\":[12],");
  }

  @Test
  void anAnswerThatIsLargerThanAllTheRoomIsSentAlone() throws Exception {
    start(new PerUserServlet(runtime, 1));

    assertThat(ask("alice", "count").receiveBody()).isEqualTo(ANSWER);
  }

  @Test
  void aStopWaitsForAReaderThatGoesOn() throws Exception {
    var servlet = new PerUserServlet(runtime, Option.CLOSES_RUNTIME);
    start(servlet);
    Connection reader = ask("alice", "count");
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(servlet::destroy);
    Stage.await("closed"); // the session: nothing but the answer is left

    assertThat(reader.receiveBody()).isEqualTo(ANSWER);
    stopped.get(30, TimeUnit.SECONDS);
  }

  /** Somebody else closes the runtime, which says nothing of answers on their way. */
  @Test
  void soDoesOneThatLeavesTheRuntimeOpen() throws Exception {
    var servlet = new PerUserServlet(runtime);
    start(servlet);
    Connection reader = ask("alice", "count");
    var stopper = new Thread(servlet::destroy);
    stopper.start();
    while (stopper.isAlive() && stopper.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }

    assertThat(reader.receiveBody()).isEqualTo(ANSWER);
    stopper.join();
  }

  @Test
  void aStopDoesNotWaitForOneThatTakesNothing() throws Exception {
    var servlet = new PerUserServlet(runtime, Option.CLOSES_RUNTIME);
    start(servlet);
    Connection reader = ask("alice", "count");

    servlet.destroy();
    assertThat(untaken()).contains("\"shutdown\":1}");

    assertThat(reader.receiveAll()).hasSizeLessThan(ANSWER.length()).matches(ANSWER::startsWith);
    awaitNothingOnItsWay();
  }
}
