package dev.peruser.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers that do not take what anybody may ask for, whatever the container. */
abstract class SlowReadersTest {
  /** More than the container has threads. */
  private static final int MANY = 300;

  /** So many that their description is far larger than what is on its way to a reader. */
  private static final String ENDPOINTS =
      IntStream.range(0, 500)
          .mapToObj(i -> "{path: /v1/e" + i + ", function_name: helper}")
          .collect(Collectors.joining(", ", "endpoints: [", "]"));

  private final StreamServer server;
  private final PerUserRuntime runtime =
      PerUserRuntime.start(
          RuntimeConfig.fromText(
              "workflow.yml",
              """
              general: {front_end: {%s}}
              functions: {helper: {_type: shared_actor}}
              workflow: {_type: shared_actor}
              """
                  .formatted(ENDPOINTS)));
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

  @ParameterizedTest
  @ValueSource(strings = {"/docs/swagger-ui-bundle.js", "/openapi.json"})
  void theyHoldNoThreadAndGetAllInTheEnd(String file) throws Exception {
    server.sendAhead(16 * 1024);
    URI base = server.start(new PerUserServlet(runtime));
    var client = new Client(base);
    String whole = client.send(client.request(file)).body();
    for (int i = 0; i < MANY; i++) {
      var reader = new Connection(base);
      readers.add(reader);
      reader.send("GET " + file + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }
    for (Connection reader : readers) {
      assertThat(reader.receiveHead()).startsWith("HTTP/1.1 200");
    }

    assertThat(client.send(client.request("/health")).statusCode()).isEqualTo(200);
    assertThat(readers.get(0).receiveAll()).isEqualTo(whole);
    assertThat(readers.get(MANY - 1).receiveAll()).isEqualTo(whole);
  }
}
