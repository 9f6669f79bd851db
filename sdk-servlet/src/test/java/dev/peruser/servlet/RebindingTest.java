package dev.peruser.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
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
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  @BeforeEach
  void start() throws Exception {
    var context = new ServletContextHandler("/");
    var servlet = new PerUserServlet(runtime, PerUserServlet.Option.LOOPBACK_LISTENER);
    var holder = new ServletHolder(servlet);
    holder.setAsyncSupported(true);
    servlet.paths().forEach(path -> context.addServlet(holder, path));
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(context);
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
    runtime.close();
  }

  /** The status line of the answer to a page that is at a host. */
  private String post(String host) throws IOException {
    String json = Client.act("echo", "x");
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
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
    assertThat(post(host + ":" + connector.getLocalPort())).contains(" 401 ");
    assertThat(runtime.users()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LOCALHOST"})
  void thisMachinesOwnPageIs(String host) throws Exception {
    assertThat(post(host + ":" + connector.getLocalPort())).contains(" 200 ");
  }
}
