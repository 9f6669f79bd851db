package dev.peruser.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.servlet.PerUserServlet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A connection is closed on which the head of a request has stopped coming, or never began. */
class SlowHeadsTest {
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final RuntimeConfig CONFIG =
      RuntimeConfig.fromText("workflow.yml", "workflow: {_type: counter}");
  private static final String HALF = "POST /generate HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";

  private final PerUserRuntime runtime = PerUserRuntime.start(CONFIG);
  private final PerUserServlet servlet =
      new PerUserServlet(
          runtime, PerUserServlet.Option.CLOSES_RUNTIME, PerUserServlet.Option.LOOPBACK_LISTENER);
  private final TomcatListener listener;

  SlowHeadsTest() throws ListenException {
    listener =
        TomcatListener.start(
            servlet,
            InetAddress.getLoopbackAddress(),
            0,
            getClass().getClassLoader(),
            SHORT,
            runtime.options().frontEnd().requestTimeout());
  }

  @BeforeEach
  void warm() throws IOException {
    try (Socket socket = connect(listener.port())) {
      send(socket, "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII)).contains(" 200 ");
    }
  }

  @AfterEach
  void stop() {
    servlet.destroy();
    listener.stop();
  }

  private static Socket connect(int port) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout((int) Duration.ofSeconds(60).toMillis());
    socket.setTcpNoDelay(true);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
  }

  /** Waits until the other side has closed the connection, without an answer. */
  private static void assertIsLeft(Socket socket, Duration patience, long silentSince)
      throws IOException {
    assertThat(socket.getInputStream().read()).isEqualTo(-1);
    // Tomcat's clock has whole milliseconds, and looks once a second.
    assertThat(Duration.ofNanos(System.nanoTime() - silentSince))
        .isBetween(patience.minusMillis(10), patience.plusSeconds(10));
  }

  @Test
  void whoeverSendsNothingIsLeft() throws IOException {
    long start = System.nanoTime();
    try (Socket socket = connect(listener.port())) {
      assertIsLeft(socket, SHORT, start);
    }
  }

  @Test
  void whoeverStopsInTheMiddleIsLeft() throws IOException {
    try (Socket socket = connect(listener.port())) {
      long start = System.nanoTime();
      send(socket, HALF);
      assertIsLeft(socket, SHORT, start);
    }
  }

  /** Each pause is short enough, and all together are too long; that is what is promised. */
  @Test
  void whoeverSendsNowAndThenIsLeftWhenThatEnds() throws IOException {
    try (Socket socket = connect(listener.port())) {
      send(socket, HALF);
      long end = System.nanoTime() + SHORT.multipliedBy(2).toNanos();
      while (System.nanoTime() < end) {
        assertIsQuiet(socket, SHORT.dividedBy(8));
        send(socket, "x");
      }
      long start = System.nanoTime();
      send(socket, "x");
      assertIsLeft(socket, SHORT, start);
    }
  }

  private static void assertIsQuiet(Socket socket, Duration time) throws IOException {
    int patience = socket.getSoTimeout();
    socket.setSoTimeout((int) time.toMillis());
    assertThatThrownBy(() -> socket.getInputStream().read())
        .as("still open, and nothing is said")
        .isInstanceOf(SocketTimeoutException.class);
    socket.setSoTimeout(patience);
  }

  /** A body may take longer; that is not for what follows. */
  @Test
  void aHeadAfterABodyThatWasWaitedForHasNoMoreTime() throws Exception {
    try (Socket socket = connect(listener.port())) {
      send(socket, "PUT /health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\nx");
      assertIsQuiet(socket, SHORT.dividedBy(8)); // the request is set aside
      send(socket, "x");
      int next;
      do {
        next = socket.getInputStream().read();
        assertThat(next).as("more of a problem's JSON").isNotEqualTo(-1);
      } while (next != '}');
      long start = System.nanoTime();
      send(socket, HALF);
      assertIsLeft(socket, SHORT, start);
    }
  }

  /** So whoever sends a byte now and then cannot do so for ever. */
  @Test
  void aHeadThatDoesNotEndIsRefused() throws IOException {
    try (Socket socket = connect(listener.port())) {
      for (char c : (HALF + "x".repeat(8 * 1024 - HALF.length())).toCharArray()) {
        send(socket, String.valueOf(c));
      }
      assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
          .startsWith("HTTP/1.1 400 ");
    }
  }

  /** In real time, with the server's own patience. */
  @Test
  @Tag("full")
  void theServersPatienceIsTwentySeconds() throws Exception {
    try (var server = PerUserServer.start(ServerOptions.of(CONFIG).withPort(0));
        Socket silent = connect(server.port());
        Socket half = connect(server.port())) {
      long start = System.nanoTime();
      send(half, HALF);
      assertIsLeft(silent, Duration.ofSeconds(20), start);
      assertIsLeft(half, Duration.ofSeconds(20), start);
    }
  }
}
