package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.servlet.PerUserServlet.Option;
import dev.peruser.servlet.stage.Stage;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                    enable_per_user_monitoring: true
                    front_end:
                      request_timeout: 1h
                      operator: {role: boss}
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
    base = server.start(new Told(servlet));
  }

  @AfterEach
  void stop() throws Exception {
    for (Connection connection : connections) {
      connection.close();
    }
    end();
    Stage.reset();
  }

  /** Tells when a request has been set aside, or is answered. */
  private static final class Told extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final PerUserServlet servlet;

    Told(PerUserServlet servlet) {
      this.servlet = servlet;
    }

    @Override
    public void init() {
      servlet.init();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException {
      servlet.service((ServletRequest) request, response);
      Stage.tell("served");
    }

    @Override
    public void destroy() {
      servlet.destroy();
    }
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
    return send("POST", path, length, part);
  }

  private Connection send(String method, String path, int length, String part) throws Exception {
    var connection = new Connection(base);
    connections.add(connection);
    connection.send(method, path, "nobody", length, part, KEY);
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

  /** That would be on the thread that stops it. */
  @ParameterizedTest
  @CsvSource({"GET, /monitor/users", "DELETE, /v1/session"})
  void thoseThatNeedNoBodyAreNotTakenUpAnyMore(String method, String path) throws Exception {
    Stage.close("asked"); // whoever the user is, it takes time to find out
    Connection connection = send(method, path, 10_000, "{");
    Stage.await("served");

    end();

    assertStopping(connection);
    assertThat(Stage.count("asked")).isZero();
  }

  @Test
  void oneThatIsRefusedAnywayLearnsWhy() throws Exception {
    Connection refused = send("/generate", 5_000_000, "{");
    Stage.await("asked");

    end();

    assertThat(refused.receive()).startsWith("413 ");
  }
}
