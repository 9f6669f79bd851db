package dev.peruser.servlet.turn;

import dev.peruser.api.ReceiverGoneException;
import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.servlet.http.HttpProblem;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a streaming turn: Server-Sent Events, each chunk sent when it is emitted, and a
 * comment when nothing was sent for a while.
 *
 * <p>The turn and the heartbeat are two writers. A heartbeat that finds the lock taken is not
 * needed. After {@link #ending()} there is no heartbeat any more.
 */
public final class StreamAnswer extends Answer {
  /**
   * A reader that takes a chunk by drops is looked at after so many bytes: a container notices only
   * one that takes nothing at all.
   */
  private static final int PIECE = 16 * 1024;

  private final AtomicBoolean beating = new AtomicBoolean();
  private boolean begun;
  private boolean ended;
  private volatile long lastWrite;
  private volatile @Nullable Exception gone;
  private volatile boolean brokenOff;

  StreamAnswer(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable User user,
      Serving serving) {
    super(request, response, user, serving);
    lastWrite = serving.heartbeats().now();
  }

  @Override
  void submit(PerUserRuntime runtime, Object input) {
    serving.heartbeats().add(this);
    runtime.submitStream(serving.entry(), user, input, attributes(), this);
  }

  @Override
  public void next(@Nullable Object value) {
    byte[] event = ServerSentEvent.data(serving.entry().writeChunk(value));
    writing.lock();
    try {
      if (!isGone()) {
        write(event);
      }
    } finally {
      writing.unlock();
    }
    if (isGone()) {
      throw new ReceiverGoneException("The reader of the stream has gone", gone);
    }
  }

  @Override
  public boolean isGone() {
    return gone != null || super.isGone();
  }

  @Override
  boolean isBrokenOff() {
    return brokenOff;
  }

  /** Whether a heartbeat is due, which the caller then has to have sent. */
  boolean beginHeartbeat(long due) {
    return lastWrite - due <= 0 && !isGone() && beating.compareAndSet(false, true);
  }

  /** Sends one, unless it is not needed any more. */
  void heartbeat() {
    if (writing.tryLock()) {
      try {
        if (!ended && !isGone()) {
          write(ServerSentEvent.comment());
        }
      } finally {
        writing.unlock();
      }
    }
    beating.set(false);
  }

  /** Under the lock. An interrupt of the function is kept from the connection, which it closes. */
  private void write(byte[] event) {
    boolean interrupted = Thread.interrupted();
    try {
      begin();
      writePieces(event);
      response.flushBuffer();
    } catch (IOException | RuntimeException e) { // the latter once the container has ended it
      gone = e;
      serving.heartbeats().remove(this);
    } finally {
      lastWrite = serving.heartbeats().now();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void begin() {
    if (!begun) {
      begun = true;
      response.setStatus(200);
      response.setContentType("text/event-stream;charset=utf-8");
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("X-Accel-Buffering", "no"); // nginx would collect the chunks
    }
  }

  private void writePieces(byte[] event) throws IOException {
    long deadline = serving.heartbeats().now() + serving.longestWrite().toNanos();
    ServletOutputStream out = response.getOutputStream();
    for (int at = 0; at < event.length; at += PIECE) {
      if (at > 0 && serving.contents().isLate(deadline)) {
        brokenOff = true;
        throw new IOException("The reader took too long to read an event");
      }
      out.write(event, at, Math.min(PIECE, event.length - at));
    }
  }

  /** From now on the response is the ending's alone. */
  @Override
  void ending() {
    serving.heartbeats().remove(this);
    writing.lock();
    try {
      ended = true;
    } finally {
      writing.unlock();
    }
  }

  @Override
  void writeEnd() throws IOException {
    begin();
    response.flushBuffer();
  }

  /** Before the first byte a failure is an ordinary problem; after it, the stream's last event. */
  @Override
  void writeFailure(Throwable failure) throws IOException {
    HttpProblem problem = problem(failure);
    if (begun) {
      writePieces(ServerSentEvent.error(problem.toJson()));
      response.flushBuffer();
    } else {
      writeProblem(problem);
    }
  }
}
