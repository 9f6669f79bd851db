package dev.peruser.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On loopback unsigned cookies are good enough, since only this machine can connect. But a page
 * from anywhere can have its own name point to this machine, and write itself what cookie it likes.
 */
class RebindingTest {
  private final PerUserRuntime runtime =
      PerUserRuntime.start(RuntimeConfig.fromText("workflow.yml", "workflow: {_type: actor}"));
  private final JettyServer server = new JettyServer();
  private int port;

  @BeforeEach
  void start() throws Exception {
    var servlet = new PerUserServlet(runtime, PerUserServlet.Option.LOOPBACK_LISTENER);
    port = server.start(servlet).getPort();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
    runtime.close();
  }

  /** The status line of the answer to a page that is at a host. */
  private String post(String host) throws IOException {
    String json = Client.act("echo", "x");
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request =
          "POST /generate HTTP/1.1\r\nHost: "
              + host
              + "\r\nOrigin: http://"
              + host
              + "\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n"
              + "Content-Type: application/json\r\nCookie: nat-session=alice\r\nContent-Length: "
              + json.length()
              + "\r\n\r\n"
              + json;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.substring(0, answer.indexOf('\r'));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example"})
  void aPageWhoseNameHasBeenPointedToThisMachineIsNoUser(String host) throws Exception {
    assertThat(post(host + ":" + port)).contains(" 401 ");
    assertThat(runtime.users()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LOCALHOST"})
  void thisMachinesOwnPageIs(String host) throws Exception {
    assertThat(post(host + ":" + port)).contains(" 200 ");
  }
}
