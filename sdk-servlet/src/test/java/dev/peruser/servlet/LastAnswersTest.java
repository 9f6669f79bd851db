package dev.peruser.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.servlet.stage.Stage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * When the end of a runtime has waited for its turns, a container may close their connections at
 * once. So their answers are on the way by then, wherever the container's threads are.
 */
class LastAnswersTest {
  private static final String AFTER = "after the servlet";

  private final PerUserRuntime runtime =
      PerUserRuntime.start(
          RuntimeConfig.fromText(
              "workflow.yml",
              """
              general: {front_end: {allow_unsigned_cookies: true}}
              workflow: {_type: actor}
              """));
  private final JettyServer server = new JettyServer();

  /** Holds the container's thread between the servlet and the end of the request. */
  private static final class Slow extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      chain.doFilter(request, response);
      try {
        Stage.reach(AFTER);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Client start() throws Exception {
    return new Client(server.behind(new Slow(), true).start(new PerUserServlet(runtime)));
  }

  @AfterEach
  void stop() throws Exception {
    Stage.reset();
    server.stop();
    runtime.close();
  }

  @Test
  void aSingleAnswerDoesNotWaitForTheContainersThread() throws Exception {
    Stage.close("turn");
    CompletableFuture<HttpResponse<String>> answer = start().generateAsync("alice", "wait", "turn");
    Stage.await("turn");

    HttpResponse<String> answered = closeDuring(answer, "turn");

    assertThat(answered.body()).isEqualTo("{\"turn\":1,\"text\":\"waited\"}");
    assertThat(answered.headers().firstValue("Connection")).hasValue("close");
  }

  @Test
  void neitherDoesTheEndOfAStream() throws Exception {
    Stage.close("next");
    CompletableFuture<HttpResponse<String>> answer = start().streamAsync("alice", "say", "a");
    Stage.await("next");

    assertThat(closeDuring(answer, "next").body())
        .isEqualTo("data: {\"turn\":1,\"text\":\"a\"}\n\n");
  }

  /** Closes the runtime while a turn is at a gate, and gives the answer back. */
  private HttpResponse<String> closeDuring(
      CompletableFuture<HttpResponse<String>> answer, String gate) throws Exception {
    Stage.close(AFTER);
    CompletableFuture<Void> closed = CompletableFuture.runAsync(runtime::close);
    while (!runtime.isClosing()) {
      Thread.onSpinWait();
    }
    Stage.open(gate);
    Stage.await(AFTER);
    closed.get(30, TimeUnit.SECONDS);
    return answer.get(30, TimeUnit.SECONDS);
  }
}
