package dev.peruser.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.server.plugin.Gate;
import java.io.BufferedReader;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** As many users as there are connections, and each has a slow turn. */
@Tag("full")
class TenThousandUsersTest {
  private static final int USERS = 10_000;

  /** Without virtual threads they are refused, as the servlet's tests show. */
  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void theirSlowTurnsDoNotStopAFastOne() throws Exception {
    OpenFiles.need(USERS);
    var options =
        ServerOptions.of(RuntimeConfig.fromText("workflow.yml", "workflow: {_type: counter}"));
    try (PerUserServer server = PerUserServer.start(options.withPort(0))) {
      Process slow = slowUsers(server.uri().getPort());
      try (BufferedReader said = slow.inputReader()) {
        for (int i = 0; i < USERS; i++) {
          Gate.awaitReached();
        }
        try (Socket fast = SlowUsers.send(server.uri().getPort(), "/generate", "fast", "x")) {
          assertThat(SlowUsers.status(fast)).isEqualTo("HTTP/1.1 200");
        }
        for (int i = 0; i < USERS; i++) {
          Gate.open();
        }
        assertThat(said.readLine()).isEqualTo(USERS + " answers: [HTTP/1.1 200]");
      } finally {
        slow.destroyForcibly().waitFor();
      }
    } finally {
      Gate.takeClosed();
    }
  }

  private static Process slowUsers(int port) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path classes =
        Path.of(SlowUsers.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return new ProcessBuilder(
            java,
            "-cp",
            classes.toString(),
            SlowUsers.class.getName(),
            Integer.toString(port),
            Integer.toString(USERS))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
