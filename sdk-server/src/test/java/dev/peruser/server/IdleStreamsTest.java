package dev.peruser.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.server.plugin.Counter;
import dev.peruser.server.plugin.Gate;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** As many streams as there are connections, and nothing but comments goes over them. */
@Tag("full")
class IdleStreamsTest {
  private static final int STREAMS = 10_000;

  private final int streams = OpenFiles.connections(STREAMS);

  /** What a stream may take beside its connection (the budget of the design). */
  private static final long BUDGET = 4_096;

  private static final String WORKFLOW = "workflow: {_type: counter}";

  private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");

  /** Room that a collection has left between objects. */
  private static final Pattern FILLER =
      Pattern.compile("(?m)^ *\\d+: +\\d+ +(\\d+) +\\[?L?jdk\\.internal\\.vm\\.Filler");

  /** On a pool they would be refused, as the servlet's tests show. */
  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void eachTakesLittleMoreThanOneOfAServletWrittenByHand() throws Exception {
    long ours = bytesOfOurs();
    long byHand = bytesByHand();
    System.out.println(
        "Of " + streams + " idle streams each takes " + ours + " bytes, by hand " + byHand);

    assertThat(ours - byHand).isBetween(1L, BUDGET);
  }

  private long bytesByHand() throws Exception {
    var tomcat = new Tomcat();
    tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("maxConnections", Integer.toString(2 * streams));
    var virtual = Executors.class.getMethod("newVirtualThreadPerTaskExecutor");
    var servlet = new ByHand((Executor) virtual.invoke(null));
    Wrapper wrapper = Tomcat.addServlet(tomcat.addContext("", null), "by hand", servlet);
    wrapper.setAsyncSupported(true);
    wrapper.addMapping("/");
    tomcat.start();
    try {
      return bytesOfEach(URI.create("http://localhost:" + tomcat.getConnector().getLocalPort()));
    } finally {
      tomcat.stop();
      tomcat.destroy();
    }
  }

  /** Has the function wait on a virtual thread, as we do, and the stream be open meanwhile. */
  private static final class ByHand extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Executor threads;

    ByHand(Executor threads) {
      this.threads = threads;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      assertThat(request.getCookies()).hasSize(1);
      request.getInputStream().readAllBytes();
      AsyncContext context = request.startAsync();
      context.setTimeout(0);
      response.setContentType("text/event-stream;charset=utf-8");
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("X-Accel-Buffering", "no");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.getOutputStream().write(":\n\n".getBytes(US_ASCII));
      response.flushBuffer();
      threads.execute(() -> run(context));
    }

    private static void run(AsyncContext context) {
      try {
        new Counter().stream(new Counter.Input("wait"), chunk -> {});
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        context.complete();
      }
    }
  }

  private long bytesOfOurs() throws Exception {
    var options = ServerOptions.of(RuntimeConfig.fromText("workflow.yml", WORKFLOW)).withPort(0);
    try (PerUserServer server = PerUserServer.start(options)) {
      return bytesOfEach(server.uri());
    } finally {
      Gate.takeClosed();
    }
  }

  /** Not of the first one, which brings classes along. */
  private long bytesOfEach(URI server) throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try {
      sockets.add(open(server, "first"));
      awaitComment(sockets.get(0));
      long before = liveBytes();
      for (int i = 0; i < streams; i++) {
        sockets.add(open(server, "user" + i));
      }
      for (Socket socket : sockets.subList(1, sockets.size())) {
        awaitComment(socket);
      }
      long bytes = (liveBytes() - before) / streams;
      for (int i = 0; i < sockets.size(); i++) {
        Gate.awaitReached();
        Gate.open();
      }
      return bytes;
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private static Socket open(URI server, String user) throws IOException {
    return SlowUsers.send(server.getPort(), "/generate/stream", user, "wait");
  }

  private static void awaitComment(Socket socket) throws IOException {
    int last = 0;
    for (int next = 0; last != ':' || next != '\n'; ) {
      last = next;
      next = socket.getInputStream().read();
      assertThat(next).as("a byte of the stream").isNotNegative();
    }
  }

  /** Counted after a collection, without what is no object of anybody's. */
  private static long liveBytes() throws JMException {
    String histogram =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
    Matcher total = TOTAL.matcher(histogram);
    assertThat(total.find()).as(histogram).isTrue();
    return Long.parseLong(total.group(1))
        - FILLER
            .matcher(histogram)
            .results()
            .mapToLong(room -> Long.parseLong(room.group(1)))
            .sum();
  }
}
