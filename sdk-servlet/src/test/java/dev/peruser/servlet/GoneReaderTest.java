package dev.peruser.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.servlet.stage.Stage;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How long it takes to notice that a reader has gone: in real time, whatever the container. */
@Tag("full")
class GoneReaderTest {
  private static final String WORKFLOW =
      """
      general: {front_end: {allow_unsigned_cookies: true}}
      workflow: {_type: actor}
      """;

  static Stream<StreamServer> servers() {
    return Stream.of(new TomcatServer(), new JettyServer());
  }

  @ParameterizedTest
  @MethodSource("servers")
  void aReaderThatLeavesAnIdleStreamIsNoticedWithinFifteenSeconds(StreamServer server)
      throws Exception {
    try (PerUserRuntime runtime =
        PerUserRuntime.start(RuntimeConfig.fromText("workflow.yml", WORKFLOW))) {
      var base = server.start(new PerUserServlet(runtime));
      String json = Client.act("watch", "");
      try (Connection reader = new Connection(base)) {
        reader.send("POST", "/generate/stream", "leaver", json.length(), json);
        reader.receiveUntil("data: ");
      }
      long left = System.nanoTime();
      while (Stage.count("noticed") == 0) { // the function looks as often as it is told to
        Stage.tell("look");
        Stage.await("looked");
      }

      assertThat(Duration.ofNanos(System.nanoTime() - left)).isLessThan(Duration.ofSeconds(15));
      Stage.await("gone");
    } finally {
      Stage.reset();
      server.stop();
    }
  }
}
