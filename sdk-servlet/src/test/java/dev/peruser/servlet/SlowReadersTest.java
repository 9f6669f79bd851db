package dev.peruser.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Readers that do not take what anybody may ask for, whatever the container. */
abstract class SlowReadersTest {
  /** More than the container has threads. */
  private static final int MANY = 300;

  /** Far larger than what is on its way to a reader. */
  private static final String FILE = "/docs/swagger-ui-bundle.js";

  private final StreamServer server;
  private final PerUserRuntime runtime =
      PerUserRuntime.start(
          RuntimeConfig.fromText("workflow.yml", "workflow: {_type: shared_actor}"));
  private final List<Connection> readers = new ArrayList<>();

  SlowReadersTest(StreamServer server) {
    this.server = server;
  }

  @AfterEach
  void stop() throws Exception {
    for (Connection reader : readers) {
      reader.close();
    }
    server.stop();
    runtime.close();
  }

  @Test
  void theyHoldNoThreadAndGetAllInTheEnd() throws Exception {
    server.sendAhead(16 * 1024);
    URI base = server.start(new PerUserServlet(runtime));
    var client = new Client(base);
    String whole = client.send(client.request(FILE)).body();
    for (int i = 0; i < MANY; i++) {
      var reader = new Connection(base);
      readers.add(reader);
      reader.send("GET " + FILE + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }
    for (Connection reader : readers) {
      assertThat(reader.receiveHead()).startsWith("HTTP/1.1 200");
    }

    assertThat(client.send(client.request("/health")).statusCode()).isEqualTo(200);
    assertThat(readers.get(0).receiveAll()).isEqualTo(whole);
    assertThat(readers.get(MANY - 1).receiveAll()).isEqualTo(whole);
  }
}
