package dev.peruser.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.server.plugin.Gate;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** As many users as there are connections, and each has a slow turn. */
@Tag("full")
class TenThousandUsersTest {
  private static final int USERS = 10_000;

  private static Socket send(URI server, String user, String text) throws Exception {
    var socket = new Socket(server.getHost(), server.getPort());
    String json = "{\"text\":\"" + text + "\"}";
    String head =
        "POST /generate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Cookie: nat-session=";
    String request = head + user + "\r\nContent-Length: " + json.length() + "\r\n\r\n" + json;
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    return socket;
  }

  private static String status(Socket socket) throws Exception {
    return new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), US_ASCII);
  }

  /** Without virtual threads they are refused, as the servlet's tests show. */
  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void theirSlowTurnsDoNotStopAFastOne() throws Exception {
    int users = OpenFiles.connections(USERS);
    var options =
        ServerOptions.of(RuntimeConfig.fromText("workflow.yml", "workflow: {_type: counter}"));
    var connections = new ArrayList<Socket>();
    try (PerUserServer server = PerUserServer.start(options.withPort(0))) {
      for (int i = 0; i < users; i++) {
        connections.add(send(server.uri(), "slow" + i, "wait"));
      }
      for (int i = 0; i < users; i++) {
        Gate.awaitReached();
      }
      try (Socket fast = send(server.uri(), "fast", "x")) {
        assertThat(status(fast)).isEqualTo("HTTP/1.1 200");
      }
      for (int i = 0; i < users; i++) {
        Gate.open();
      }
      for (Socket connection : connections) {
        assertThat(status(connection)).isEqualTo("HTTP/1.1 200");
      }
    } finally {
      for (Socket connection : connections) {
        connection.close();
      }
      Gate.takeClosed();
    }
  }
}
