package dev.peruser.examples.assistant.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Clients that send more than a small server has memory for, and hold back the last bytes. */
class HeldBackBodiesIT {
  private static final int CLIENTS = 400;
  private static final int LARGE = 1 << 20;
  private static final String SMALL = "{\"command\":\"stats\"}";

  @Test
  void theServerServesOthersMeanwhileAndEndsWhenItIsToldTo() throws Exception {
    List<Socket> clients = new ArrayList<>();
    ServerProcess server =
        ServerProcess.ofExample(
            "examples/per-user-assistant", "examples/per-user-assistant/plugin", "-Xmx256m");
    try (server) {
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(holdBack(server.address(), i));
      }
      server.output().await(Pattern.compile("A body was refused with 503"));
      assertThat(server.client().post("small", "/generate", SMALL).statusCode()).isEqualTo(200);
    } finally {
      for (Socket client : clients) {
        client.close();
      }
    }
    assertThat(server.output().awaitEnd()).doesNotContain("OutOfMemoryError");
  }

  /** Sends all of a large body but its last byte. */
  private static Socket holdBack(URI server, int user) throws IOException {
    var socket = new Socket(server.getHost(), server.getPort());
    String head =
        "POST /generate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + ("Cookie: nat-session=large" + user + "\r\nContent-Length: " + LARGE + "\r\n\r\n");
    String body = SMALL + " ".repeat(LARGE - 1 - SMALL.length());
    socket.getOutputStream().write((head + body).getBytes(US_ASCII));
    return socket;
  }
}
