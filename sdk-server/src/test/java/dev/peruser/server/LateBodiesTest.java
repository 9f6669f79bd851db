package dev.peruser.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.servlet.PerUserServlet;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever's body stops coming learns it, though Tomcat would close the connection long before. */
class LateBodiesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final PerUserRuntime runtime =
      PerUserRuntime.start(
          RuntimeConfig.fromText(
              "workflow.yml",
              """
              general: {front_end: {request_timeout: 4}}
              workflow: {_type: counter}
              """));
  private final PerUserServlet servlet =
      new PerUserServlet(
          runtime, PerUserServlet.Option.CLOSES_RUNTIME, PerUserServlet.Option.LOOPBACK_LISTENER);
  private final TomcatListener listener;

  LateBodiesTest() throws ListenException {
    listener =
        TomcatListener.start(
            servlet,
            InetAddress.getLoopbackAddress(),
            0,
            getClass().getClassLoader(),
            PATIENCE,
            runtime.options().frontEnd().requestTimeout());
  }

  @AfterEach
  void stop() {
    servlet.destroy();
    listener.stop();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"x\":"})
  void itIsTold(String sent) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      socket.setSoTimeout((int) Duration.ofSeconds(60).toMillis());
      String request =
          String.join(
              "\r\n",
              "POST /generate HTTP/1.1",
              "Host: localhost",
              "Content-Type: application/json",
              "Cookie: nat-session=late",
              "Content-Length: 1000",
              "",
              sent);
      socket.getOutputStream().write(request.getBytes(US_ASCII));

      assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
          .startsWith("HTTP/1.1 408 ")
          .contains("\r\nConnection: close\r\n", "The body has not arrived in time.");
    }
  }
}
