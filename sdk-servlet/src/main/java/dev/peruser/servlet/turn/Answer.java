package dev.peruser.servlet.turn;

import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.Receiver;
import dev.peruser.servlet.http.BrokenOff;
import dev.peruser.servlet.http.Exchanges;
import dev.peruser.servlet.http.HttpProblem;
import dev.peruser.servlet.http.Json;
import dev.peruser.servlet.http.UnhurriedContent;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Takes a turn's answer to the client. A turn that runs at once is answered by the thread that
 * brought the request; one that has to wait gives that thread back to the container and is answered
 * by whichever runs it.
 */
public abstract class Answer implements Receiver {
  private static final Logger LOGGER = System.getLogger("dev.peruser.servlet");

  /** Where it goes. Not to be touched once the answer has been written. */
  final HttpServletResponse response;

  /** Whose turn it is; null if the workflow is shared. */
  final @Nullable User user;

  /** What all answers have in common. */
  final Serving serving;

  /**
   * Held by whoever writes, also while a slow reader blocks it. Tomcat ends an exchange whose write
   * has failed on a thread of its own, and gives its objects to the next request while the one that
   * wrote is still on its way out; that thread waits for this lock. It is no monitor: a virtual
   * thread that blocks in one holds its carrier before JDK 24.
   */
  final ReentrantLock writing = new ReentrantLock();

  private final HttpServletRequest request;
  private final RequestAttributes attributes;
  private final Thread thread = Thread.currentThread();
  private final AtomicBoolean finished = new AtomicBoolean();
  private @Nullable AsyncContext async;
  private boolean written;
  private boolean last;

  /** What is left to its reader, and ends the exchange; null if this does so itself. */
  private @Nullable UnhurriedContent rest;

  private volatile boolean containerHasEnded;

  Answer(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable User user,
      Serving serving) {
    this.request = request;
    this.response = response;
    this.user = user;
    this.serving = serving;
    attributes = new RequestAttributes(request);
  }

  RequestAttributes attributes() {
    return attributes;
  }

  /** Has the turn run that this is the answer to. */
  abstract void submit(PerUserRuntime runtime, Object input);

  /** No other thread knows of this turn yet: the only moment at which this is safe. */
  @Override
  public final void waiting() {
    async = startAsync();
  }

  private AsyncContext startAsync() {
    AsyncContext started = request.startAsync();
    started.setTimeout(Exchanges.WITHOUT_TIMEOUT); // the turn has its own limit, and always ends
    started.addListener(new End());
    return started;
  }

  /**
   * Whether the container has ended the exchange, as Tomcat does after a write that failed: the
   * response is not ours any more, and may be somebody else's.
   */
  @Override
  public boolean isGone() {
    return containerHasEnded;
  }

  /** Takes note that the container ends the exchange, before it may use our objects again. */
  private final class End implements AsyncListener {
    /** Whoever writes may still be inside the container's code, and leave an error there. */
    private void ended() {
      writing.lock();
      try {
        containerHasEnded = true;
        if (rest != null) {
          rest.end();
        }
      } finally {
        writing.unlock();
      }
    }

    @Override
    public void onComplete(AsyncEvent event) {
      ended();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      ended();
    }

    @Override
    public void onError(AsyncEvent event) {
      ended();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      // not for a request that is in async mode already
    }
  }

  @Override
  public final void completed() {
    finish(this::writeEnd);
  }

  @Override
  public final void failed(Throwable failure) {
    finish(() -> writeFailure(failure));
  }

  /** Nothing but the end is written from now on. */
  void ending() {}

  /** Whether it was given up within, so that it must not end like one that is whole. */
  boolean isBrokenOff() {
    return false;
  }

  /** Writes what is left to write of a good answer. */
  abstract void writeEnd() throws IOException;

  /** Writes that the turn has failed. */
  abstract void writeFailure(Throwable failure) throws IOException;

  final HttpProblem problem(Throwable failure) {
    return serving.failures().problem(failure, user);
  }

  /** What is written at the end. */
  @FunctionalInterface
  private interface Ending {
    void write() throws IOException;
  }

  /**
   * Writes the end. The container would send what is written only when it has its thread back; an
   * answer that cannot wait for that, since its connection may be gone by then, is closed here.
   */
  private void finish(Ending ending) {
    if (!finished.compareAndSet(false, true)) {
      return;
    }
    attributes.end();
    ending();
    // Code may leave it behind, and a container closes the connection that is then written to.
    Thread.interrupted();
    writing.lock();
    try {
      if (!isGone()) {
        write(ending);
      }
    } catch (IOException e) {
      LOGGER.log(Level.DEBUG, "A client left before its answer was written", e);
    } catch (RuntimeException | Error e) {
      writeUnwritten(e);
    } finally {
      complete();
      writing.unlock();
      serving.exchanges().end();
      synchronized (this) {
        written = true;
        notifyAll();
      }
    }
    UnhurriedContent left = rest;
    if (left != null && !containerHasEnded) {
      left.begin();
    } else if (async != null && isBrokenOff() && !containerHasEnded) {
      BrokenOff.begin(async);
    }
  }

  /**
   * Nobody expects this: a mistake of ours, or of what is between us and the container. It is told
   * like any other failure, if it still can be.
   */
  private void writeUnwritten(Throwable failure) {
    HttpProblem problem = serving.failures().unwritten(failure, user);
    try {
      if (!response.isCommitted()) {
        response.resetBuffer();
        write(() -> problem.write(response));
      }
    } catch (IOException | RuntimeException e) {
      LOGGER.log(Level.DEBUG, "A failure could not be told", e);
    }
  }

  /** Writes a whole answer. One that is too large for the connection is left to its reader. */
  final void writeWhole(int status, String mediaType, byte[] content) throws IOException {
    Json.writeHead(response, status, mediaType, content);
    if (last || !serving.contents().areFor(request, response, content)) {
      response.getOutputStream().write(content);
      return;
    }
    if (async == null) {
      async = startAsync();
    }
    rest = serving.contents().take(async, response, content);
  }

  final void writeProblem(HttpProblem problem) throws IOException {
    problem.addHeaders(response);
    writeWhole(problem.status(), HttpProblem.MEDIA_TYPE, problem.toJson());
  }

  private void write(Ending ending) throws IOException {
    last = isAbandoned() || serving.failures().isClosing();
    if (last) {
      response.setHeader("Connection", "close");
    }
    ending.write();
    if (last) {
      response.getOutputStream().close();
    }
  }

  /**
   * Called when the runtime has taken the turn. The container must not get its thread back before
   * the answer is there, unless it was told to expect one later: code that was interrupted may
   * return while another thread writes that it took too long.
   */
  final void submitted() {
    if (async != null) {
      return;
    }
    boolean interrupted = false;
    synchronized (this) {
      while (!written) {
        try {
          wait();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (isBrokenOff() && !containerHasEnded) {
      BrokenOff.begin(startAsync()); // only this thread may, which the container gave the request
    }
  }

  /**
   * Whether the turn took too long and its code, which has not returned, holds the thread that
   * brought the request. The client has to be told all the same, and another request on its
   * connection would wait for that thread.
   */
  private boolean isAbandoned() {
    return async == null && Thread.currentThread() != thread;
  }

  /**
   * Under the lock. Not where the container has done so, as Tomcat does after a write that failed;
   * Jetty leaves that to us. Tomcat's object may by then belong to another request, which would be
   * cut off. It may do so at the same moment, and then throws what it meets of an object that is
   * half its own again.
   */
  private void complete() {
    if (async != null && rest == null && !isBrokenOff() && !containerHasEnded) {
      try {
        async.complete();
      } catch (RuntimeException e) {
        LOGGER.log(Level.DEBUG, "An answer was complete already", e);
      }
    }
  }
}
