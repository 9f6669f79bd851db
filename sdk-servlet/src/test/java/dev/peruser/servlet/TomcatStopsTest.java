package dev.peruser.servlet;

import static dev.peruser.servlet.Client.act;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.servlet.stage.Stage;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/**
 * Tomcat waits 2 seconds for the requests of an application that is to go. Then it ends, once a
 * second, all that are async and have no timeout, though the application's servlets are still
 * there.
 */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class TomcatStopsTest {
  private static final int END = 160_000;

  private final TomcatServer server = new TomcatServer().beside("/other", new Endless());
  private final PerUserRuntime runtime =
      PerUserRuntime.start(
          RuntimeConfig.fromText(
              "workflow.yml",
              """
              general: {enable_per_user_monitoring: true, front_end: {allow_unsigned_cookies: true}}
              workflow: {_type: actor}
              """));
  private final CompletableFuture<Void> undeployed = new CompletableFuture<>();
  private URI base = URI.create("http://localhost");

  /** A request that has no timeout, and tells when Tomcat ends it. */
  private static final class Endless extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
      AsyncContext async = request.startAsync();
      async.setTimeout(0);
      async.addListener(
          new AsyncListener() {
            @Override
            public void onTimeout(AsyncEvent event) {
              Stage.tell("ended by Tomcat");
            }

            @Override
            public void onComplete(AsyncEvent event) {}

            @Override
            public void onError(AsyncEvent event) {}

            @Override
            public void onStartAsync(AsyncEvent event) {}
          });
      Stage.tell("begun");
    }
  }

  @BeforeEach
  void start() throws Exception {
    Stage.reset();
    server.sendAhead(16 * 1024);
    base = server.start(new PerUserServlet(runtime, PerUserServlet.Option.CLOSES_RUNTIME));
  }

  @AfterEach
  void stop() throws Exception {
    Stage.reset();
    server.stop();
    runtime.close();
  }

  private Client client() {
    return new Client(base);
  }

  /** Waits until Tomcat has ended what it would end. */
  private void undeploy() throws Exception {
    try (Connection other = client().connect()) {
      other.send("GET /other HTTP/1.1\r\nHost: localhost\r\n\r\n");
      Stage.await("begun");
      undeployed.completeAsync(
          () -> {
            server.undeploy();
            return null;
          });
      Stage.await("ended by Tomcat");
    }
  }

  @Test
  void aReaderOfALargeAnswerHasItsTime() throws Exception {
    try (Connection reader = client().connect()) {
      reader.takeAhead(64 * 1024);
      String json = act("count", Integer.toString(END));
      reader.send("POST", "/generate", "reader", json.length(), json);
      assertThat(reader.receiveHead()).startsWith("HTTP/1.1 200");
      undeploy();

      assertThat(reader.receiveBody()).endsWith(" " + (END - 1) + "\"}");
    }
    undeployed.get(30, TimeUnit.SECONDS);
  }

  @Test
  void aTurnThatHadToWaitIsAnswered() throws Exception {
    Stage.close("first");
    Stage.close("second");
    var first = client().generateAsync("waiter", "wait", "first");
    Stage.await("first");
    var second = client().generateAsync("waiter", "wait", "second");
    while (runtime.users().get(0).waitingTurns() == 0) {
      Thread.onSpinWait();
    }
    Stage.open("first");
    Stage.await("second");
    undeploy();
    Stage.open("second");

    assertThat(first.get(30, TimeUnit.SECONDS).body()).contains("\"turn\":1");
    assertThat(second.get(30, TimeUnit.SECONDS).body()).contains("\"turn\":2");
    undeployed.get(30, TimeUnit.SECONDS);
  }
}
