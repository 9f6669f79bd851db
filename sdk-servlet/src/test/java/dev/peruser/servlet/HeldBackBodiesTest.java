package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.servlet.stage.Stage;
import dev.peruser.testing.ManualClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Large bodies of which all has come but the last byte, whatever the container. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
abstract class HeldBackBodiesTest {
  /** For so many large bodies there is room. */
  private static final int ROOM = 6;

  private static final int LARGE = 1 << 20;

  /** An eighth of it is for bodies. */
  private static final long MEMORY = 8L * ROOM * LARGE;

  private static final String NO_ROOM =
      "503 {\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503,"
          + "\"detail\":\"The bodies of other requests take all the room there is for them."
          + " Try again a little later.\"}";

  private final StreamServer server;
  private final ManualClock clock = new ManualClock(Instant.EPOCH);
  private final CapturedLog log = new CapturedLog();
  private final List<Connection> connections = new ArrayList<>();
  private final List<PerUserRuntime> runtimes = new ArrayList<>();
  private URI base = URI.create("http://localhost");

  HeldBackBodiesTest(StreamServer server) {
    this.server = server;
  }

  @BeforeEach
  void reset() {
    Stage.reset();
  }

  @AfterEach
  void stop() throws Exception {
    Stage.reset();
    leave();
    server.stop();
    runtimes.forEach(PerUserRuntime::close);
    log.close();
  }

  private void start(String requestTimeout) throws Exception {
    String workflow =
        """
        general:
          front_end: {allow_unsigned_cookies: true, request_timeout: %s, max_request_bytes: %d}
        workflow: {_type: actor}
        """
            .formatted(requestTimeout, LARGE);
    var runtime =
        PerUserRuntime.start(RuntimeConfig.fromText("workflow.yml", workflow).withClock(clock));
    runtimes.add(runtime);
    base = server.start(new PerUserServlet(runtime, MEMORY));
    assertThat(log.next()).contains("unsigned cookies");
  }

  private Client client() {
    return new Client(base);
  }

  private static String padded(String json, int length) {
    return json + " ".repeat(length - json.length());
  }

  /** Sends all but the last byte of a body that is one more than there is room for. */
  private void holdOneTooMany(String json) throws Exception {
    clock.advance(Duration.ofMinutes(1)); // so that the log is told of the next one
    for (int i = 0; i <= ROOM; i++) {
      hold(json);
    }
    assertThat(log.next())
        .contains("A body was refused with 503", " of the " + ROOM * LARGE + " bytes ");
  }

  private void hold(String json) throws IOException {
    var connection = new Connection(base);
    connections.add(connection);
    String user = "large" + connections.size();
    connection.send("POST", "/generate", user, LARGE, padded(json, LARGE - 1));
  }

  /** Sends all of another one. */
  private HttpResponse<String> large() throws Exception {
    return client().send(client().post("/generate", "next", padded(act("echo", "x"), 20_000)));
  }

  /** The status of each answer. */
  private List<String> receiveAll() throws IOException {
    List<String> answers = new ArrayList<>();
    for (Connection connection : connections) {
      String answer = connection.receive();
      answers.add(answer.substring(0, 3));
      if (answer.startsWith("503")) {
        assertThat(answer).isEqualTo(NO_ROOM);
        assertThat(connection.lastHead()).containsIgnoringCase("\r\nRetry-After: 1\r\n");
      }
    }
    return answers;
  }

  /** How many of one too many are read, when their last bytes have come. */
  private int finishOneTooMany(String json, String status) throws Exception {
    holdOneTooMany(json);
    for (Connection connection : connections) {
      connection.send(" ");
    }
    List<String> answers = receiveAll();
    leave();
    assertThat(answers).containsOnly(status, "503");
    return Collections.frequency(answers, status);
  }

  private void leave() throws IOException {
    for (Connection connection : connections) {
      connection.close();
    }
    connections.clear();
  }

  @Test
  void haveSoMuchRoomTogetherAndOrdinaryCallsGoOn() throws Exception {
    start("1h");
    holdOneTooMany(act("echo", "x"));
    HttpResponse<String> next = large();
    while (next.statusCode() == 200) { // until there is no room for it either
      hold(act("echo", "x"));
      next = large();
    }
    assertThat("503 " + next.body()).isEqualTo(NO_ROOM);
    assertThat(next.headers().firstValue("Retry-After")).hasValue("1");

    String small = act("echo", "small");
    assertThat(client().generate("small", "echo", "small").body()).contains("\"turn\":1");
    try (Connection inParts = client().connect()) {
      inParts.send("POST", "/generate", "small", small.length(), small.substring(0, 9));
      inParts.send(small.substring(9));
      assertThat(inParts.receive()).startsWith("200 ").contains("\"turn\":2");
    }
  }

  @Test
  void giveTheirRoomBackWhenTheyAreReadOrAreNoJson() throws Exception {
    start("1h");
    assertThat(finishOneTooMany(act("echo", "x"), "200")).isEqualTo(ROOM);
    assertThat(finishOneTooMany("no json", "400")).isEqualTo(ROOM);
    assertThat(finishOneTooMany(act("echo", "x"), "200")).isEqualTo(ROOM);
  }

  @Test
  void giveTheirRoomBackWhenTheirClientsLeave() throws Exception {
    start("1h");
    for (int round = 0; round < 3; round++) {
      holdOneTooMany(act("echo", "x"));
      leave();
      int answered = 0;
      while (answered < ROOM) { // until the container has noticed it
        answered = finishOneTooMany(act("echo", "x"), "200");
      }
      assertThat(answered).isEqualTo(ROOM);
    }
  }

  @Test
  void giveTheirRoomBackWhenTheyAreLate() throws Exception {
    start("3s");
    for (int round = 0; round < 2; round++) {
      holdOneTooMany(act("echo", "x"));
      List<String> answers = receiveAll();
      assertThat(answers).containsOnly("408", "503");
      assertThat(answers).containsOnlyOnce("503");
      for (Connection connection : connections) {
        assertThat(connection.lastHead()).containsIgnoringCase("\r\nConnection: close\r\n");
        assertThat(connection.receiveAll()).isEmpty();
      }
      leave();
    }
  }

  /** However long it takes, what it was given has been read. */
  @Test
  void giveTheirRoomBackBeforeTheirTurnsRun() throws Exception {
    start("1h");
    Stage.close("gate");
    List<Connection> running = new ArrayList<>();
    for (int i = 0; i < ROOM; i++) {
      Connection connection = client().connect();
      running.add(connection);
      connection.send("POST", "/generate", "run" + i, LARGE, padded(act("wait", "gate"), LARGE));
    }
    for (int i = 0; i < ROOM; i++) {
      Stage.await("gate");
    }

    assertThat(finishOneTooMany(act("echo", "x"), "200")).isEqualTo(ROOM);
    Stage.open("gate");
    for (Connection connection : running) {
      assertThat(connection.receive()).startsWith("200 ");
      connection.close();
    }
  }
}
