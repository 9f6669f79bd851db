package dev.peruser.servlet.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A body that is not all there yet. Meanwhile no thread waits for it; when it has come, or will not
 * come, the container brings the request once more, to {@link #resume}. When the server stops, it
 * is answered by {@link #stop}.
 *
 * <p>The container calls the methods of the two listeners one at a time.
 */
public final class ArrivingBody implements ReadListener, AsyncListener {
  private static final Logger LOGGER = System.getLogger("dev.peruser.servlet");
  private static final String ATTRIBUTE = "dev.peruser.servlet.arrived";

  private final Sink sink;
  private final Then then;
  private final AsyncContext async;
  private final ServletInputStream in;
  private final ArrivingBodies unanswered;
  private final AtomicBoolean ended = new AtomicBoolean();
  private @Nullable HttpProblem problem;

  /** Takes the bytes. */
  interface Sink {

    /**
     * Takes the next ones.
     *
     * @return whether it takes more
     */
    boolean take(ServletInputStream in) throws IOException;

    /**
     * Nobody wants any more what it has taken. Called at every end, from any thread, and perhaps
     * again.
     */
    void forget();
  }

  /** What is done when the body has come. */
  interface Then {

    /**
     * Goes on with the request, which is another object than before. Must not block if the problem
     * is that the server stops: all such requests are answered by one thread, which is to end.
     *
     * @param problem why there is not all of the body; null if there is
     */
    void go(HttpServletRequest request, HttpServletResponse response, @Nullable HttpProblem problem)
        throws IOException;
  }

  private ArrivingBody(
      AsyncContext async, ServletInputStream in, ArrivingBodies unanswered, Sink sink, Then then) {
    this.async = async;
    this.in = in;
    this.unanswered = unanswered;
    this.sink = sink;
    this.then = then;
  }

  /** Waits for a body; the caller returns to the container. */
  static void await(
      HttpServletRequest request,
      HttpServletResponse response,
      Duration patience,
      ArrivingBodies unanswered,
      Sink sink,
      Then then)
      throws IOException {
    ServletInputStream in = request.getInputStream();
    AsyncContext async = request.startAsync(request, response);
    async.setTimeout(Math.max(1, patience.toMillis())); // 0 would be for ever
    var body = new ArrivingBody(async, in, unanswered, sink, then);
    async.addListener(body);
    request.setAttribute(ATTRIBUTE, body);
    in.setReadListener(body);
    unanswered.add(body);
  }

  /**
   * Goes on with a request whose body has been waited for.
   *
   * @return whether it is such a request
   */
  public static boolean resume(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!(request.getAttribute(ATTRIBUTE) instanceof ArrivingBody body)) {
      return false;
    }
    request.removeAttribute(ATTRIBUTE);
    try {
      body.then.go(request, response, body.problem);
    } finally {
      body.unanswered.remove(body);
    }
    return true;
  }

  /**
   * Answers here and now that the server stops, unless the rest has just come: a servlet that ends
   * cannot be brought a request any more. What is written is small, so that the connection's buffer
   * takes it: it has to hold up nobody.
   */
  void stop() {
    if (!ended.compareAndSet(false, true)) {
      return;
    }
    try {
      var response = (HttpServletResponse) async.getResponse();
      response.setStatus(503); // if nothing else can be said
      then.go((HttpServletRequest) async.getRequest(), response, HttpProblem.stopping());
      response.getOutputStream().close(); // its connection may be gone before the container does it
    } catch (IOException | RuntimeException | Error e) {
      // The client has gone, or the container was faster, and may have closed our class loader.
      LOGGER.log(Level.DEBUG, "A request could not be told that the server stops", e);
    } finally {
      complete();
      unanswered.remove(this);
    }
  }

  /** It is answered, or its request is over. */
  void forget() {
    sink.forget();
  }

  private void complete() {
    try {
      async.complete();
    } catch (RuntimeException e) {
      LOGGER.log(Level.DEBUG, "A request is over already", e);
    }
  }

  @Override
  public void onDataAvailable() throws IOException {
    while (!ended.get() && in.isReady() && !in.isFinished()) {
      if (!sink.take(in)) {
        end(null);
      }
    }
  }

  @Override
  public void onAllDataRead() {
    end(null);
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    end(HttpProblem.of(408, "The body has not arrived in time."));
  }

  /** Most often the client has gone, and nobody will read this. */
  @Override
  public void onError(Throwable failure) {
    LOGGER.log(Level.DEBUG, "A body could not be read to its end", failure);
    end(HttpProblem.of(400, "The body could not be read to its end."));
  }

  @Override
  public void onError(AsyncEvent event) {
    end(HttpProblem.of(400, "The body could not be read to its end."));
  }

  @Override
  public void onComplete(AsyncEvent event) {
    ended.set(true);
    unanswered.remove(this);
  }

  @Override
  public void onStartAsync(AsyncEvent event) {}

  private void end(@Nullable HttpProblem why) {
    if (!ended.compareAndSet(false, true)) {
      return;
    }
    problem = why;
    try {
      async.dispatch();
    } catch (IllegalStateException e) {
      LOGGER.log(Level.DEBUG, "A request is over already", e);
    }
  }
}
