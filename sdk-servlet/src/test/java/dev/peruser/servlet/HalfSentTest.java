package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.servlet.PerUserServlet.Option;
import dev.peruser.servlet.stage.Stage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests whose bodies are on their way when a server stops, whatever the container. */
abstract class HalfSentTest {
  /** More than the container has threads. */
  private static final int MANY = 400;

  private static final String KEY = "X-Api-Key: k1";

  private static final String STOPPING =
      "503 {\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503,"
          + "\"detail\":\"The server is stopping.\"}";

  private final StreamServer server;
  private final PerUserServlet servlet =
      new PerUserServlet(
          PerUserRuntime.start(
              RuntimeConfig.fromText(
                  "workflow.yml",
                  """
                  general:
                    front_end:
                      request_timeout: 1h
                      identity: [{provider: {name: api_key, keys: {k1: alice}}}]
                  workflow: {_type: actor}
                  """)),
          Option.CLOSES_RUNTIME);
  private final List<Connection> connections = new ArrayList<>();
  private boolean ended;
  private URI base = URI.create("http://localhost");

  HalfSentTest(StreamServer server) {
    this.server = server;
  }

  @BeforeEach
  void start() throws Exception {
    Stage.reset(); // of what other tests' applications told at their ends
    base = server.start(servlet);
  }

  @AfterEach
  void stop() throws Exception {
    for (Connection connection : connections) {
      connection.close();
    }
    end();
    Stage.reset();
  }

  /** As the embedded server ends. */
  private void end() throws Exception {
    if (!ended) {
      ended = true;
      servlet.destroy();
      server.stop();
    }
  }

  private Connection send(String path, int length, String part) throws Exception {
    var connection = new Connection(base);
    connections.add(connection);
    connection.send("POST", path, "nobody", length, part, KEY);
    return connection;
  }

  private static void assertStopping(Connection connection) throws Exception {
    assertThat(connection.receive()).isEqualTo(STOPPING);
    assertThat(connection.lastHead())
        .containsIgnoringCase("\r\nConnection: close\r\n")
        .containsIgnoringCase("\r\nRetry-After: ");
    assertThat(connection.receiveAll()).isEmpty();
  }

  @Test
  void theyLearnThatItStops() throws Exception {
    for (int i = 0; i < MANY; i++) {
      String path = i % 2 == 0 ? "/generate" : "/generate/stream";
      send(path, 10_000, i % 3 == 0 ? "" : "{\"act\":");
    }
    for (int i = 0; i < MANY; i++) {
      Stage.await("asked");
    }

    end();

    for (Connection connection : connections) {
      assertStopping(connection);
    }
  }

  @Test
  void soDoThoseThatBeginMeanwhile() throws Exception {
    String json = act("echo", "x");
    try (var connection = new Connection(base)) {
      connection.send("POST", "/generate", "nobody", json.length(), json, KEY);
      assertThat(connection.receive()).startsWith("200 ");
      servlet.destroy();

      connection.send("POST", "/generate", "nobody", 10_000, "{", KEY);
      assertStopping(connection);
    }
  }

  @Test
  void oneThatIsRefusedAnywayLearnsWhy() throws Exception {
    Connection refused = send("/generate", 5_000_000, "{");
    Stage.await("asked");

    end();

    assertThat(refused.receive()).startsWith("413 ");
  }
}
