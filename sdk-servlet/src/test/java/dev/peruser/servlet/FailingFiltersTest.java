package dev.peruser.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.servlet.PerUserServlet.Option;
import dev.peruser.servlet.stage.Stage;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * What stands between the servlet and its container throws what it should not, as a container may
 * that has ended an exchange: there is an answer all the same, and an end.
 */
class FailingFiltersTest {
  private final JettyServer server = new JettyServer();
  private final PerUserServlet servlet =
      new PerUserServlet(
          PerUserRuntime.start(
              RuntimeConfig.fromText(
                  "workflow.yml",
                  """
                  general: {front_end: {allow_unsigned_cookies: true}}
                  workflow: {_type: actor}
                  """)),
          Option.CLOSES_RUNTIME);

  @AfterEach
  void stop() throws Exception {
    Stage.reset();
    servlet.destroy();
    server.stop();
  }

  private Client start(HttpFilter filter, boolean async) throws Exception {
    return new Client(server.behind(filter, async).start(servlet));
  }

  /** Does nothing. */
  private static final class Passing extends HttpFilter {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void aTurnThatCannotWaitFailsWhereAFilterForbidsAsync() throws Exception {
    Client client = start(new Passing(), false);
    Stage.close("turn");
    CompletableFuture<HttpResponse<String>> first = client.generateAsync("alice", "wait", "turn");
    Stage.await("turn");
    try (var log = new CapturedLog()) {
      HttpResponse<String> second = client.generate("alice", "echo", "x");

      assertThat(second.statusCode()).isEqualTo(500);
      assertThat(second.body()).contains("\"instance\":\"urn:uuid:");
      assertThat(log.messages()).hasSize(1);
    }
    Stage.open("turn");
    assertThat(first.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
  }

  /** Fails once, when some bytes have gone through. */
  private static final class FailingWrites extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final int good;

    FailingWrites(int good) {
      this.good = good;
    }

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      var out = new FailingStream(response, good);
      chain.doFilter(
          request,
          new HttpServletResponseWrapper(response) {
            @Override
            public ServletOutputStream getOutputStream() {
              return out;
            }
          });
    }
  }

  private static final class FailingStream extends ServletOutputStream {
    private final HttpServletResponse response;
    private int good;

    FailingStream(HttpServletResponse response, int good) {
      this.response = response;
      this.good = good;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (good >= 0 && good < length) {
        good = -1;
        throw new UnsupportedOperationException("recycled");
      }
      good -= good < 0 ? 0 : length;
      response.getOutputStream().write(bytes, offset, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {}
  }

  @Test
  void anAnswerThatCannotBeWrittenIsAFailure() throws Exception {
    Client client = start(new FailingWrites(0), true);
    try (var log = new CapturedLog()) {
      HttpResponse<String> answer = client.generate("alice", "echo", "x");

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).contains("\"instance\":\"urn:uuid:");
      assertThat(log.failures())
          .containsExactly("java.lang.UnsupportedOperationException: recycled");
    }
  }

  @Test
  void soIsOneOfATurnThatHadToWait() throws Exception {
    Client client = start(new FailingWrites(0), true);
    Stage.close("turn");
    CompletableFuture<HttpResponse<String>> first = client.generateAsync("alice", "wait", "turn");
    Stage.await("turn");
    CompletableFuture<HttpResponse<String>> second = client.generateAsync("alice", "echo", "x");
    Stage.open("turn");

    assertThat(first.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(500);
    assertThat(second.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(500);
  }

  @Test
  void aStreamThatCannotBeWrittenHasNoReader() throws Exception {
    Client client = start(new FailingWrites(100_000), true);
    CompletableFuture<HttpResponse<String>> stream = client.streamAsync("alice", "endless", "");

    Stage.await("gone");
    assertThat(stream.get(30, TimeUnit.SECONDS).body()).startsWith("data: ");
  }

  /** Has the end of an exchange throw, as Tomcat may if it has ended it at the same moment. */
  private static final class FailingEnd extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      chain.doFilter(
          new HttpServletRequestWrapper(request) {
            @Override
            public AsyncContext startAsync() {
              Stage.tell("waiting");
              return failing(super.startAsync());
            }
          },
          response);
    }

    private static AsyncContext failing(AsyncContext async) {
      return (AsyncContext)
          Proxy.newProxyInstance(
              FailingEnd.class.getClassLoader(),
              new Class<?>[] {AsyncContext.class},
              (proxy, method, arguments) -> {
                try {
                  Object result = method.invoke(async, arguments);
                  if (method.getName().equals("complete")) {
                    throw new NullPointerException("recycled");
                  }
                  return result;
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }

  @Test
  void anExchangeWhoseEndFailsIsOver() throws Exception {
    Client client = start(new FailingEnd(), true);
    Stage.close("turn");
    CompletableFuture<HttpResponse<String>> first = client.generateAsync("alice", "wait", "turn");
    Stage.await("turn");
    CompletableFuture<HttpResponse<String>> second = client.generateAsync("alice", "echo", "x");
    Stage.await("waiting");
    Stage.open("turn");
    first.get(30, TimeUnit.SECONDS);
    second.get(30, TimeUnit.SECONDS);

    Assertions.assertTimeout(Duration.ofSeconds(4), servlet::destroy);
  }
}
