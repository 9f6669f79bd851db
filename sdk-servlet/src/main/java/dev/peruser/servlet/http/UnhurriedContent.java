package dev.peruser.servlet.http;

import dev.peruser.servlet.http.UntakenAnswers.Reason;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Content that is sent as fast as its reader takes it, while no thread waits. The container calls
 * the listener's methods one at a time, whenever the reader has taken something.
 *
 * <p>A reader that is given up is cut off at the next such call, by an exception: then the
 * container closes the connection, so that what has been sent does not pass for a whole answer. One
 * that takes nothing is cut off by the container, which gives up a write. From outside there is no
 * way: an answer that is completed half-way lets Tomcat go on to the next request on the
 * connection; and an async timeout keeps one of its threads busy with the same reader, and is
 * nothing that ends an answer of Jetty's.
 */
public final class UnhurriedContent implements WriteListener {
  private static final Logger LOGGER = System.getLogger("dev.peruser.servlet");
  private static final int PIECE = 16 * 1024;

  private final UnhurriedContents contents;
  private final AsyncContext async;
  private final ServletOutputStream out;
  private final int length;
  private final long deadline;
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile byte @Nullable [] content;
  private int sent;
  private boolean flushed;

  UnhurriedContent(
      UnhurriedContents contents,
      AsyncContext async,
      ServletOutputStream out,
      byte[] content,
      long deadline) {
    this.contents = contents;
    this.async = async;
    this.out = out;
    this.content = content;
    this.deadline = deadline;
    length = content.length;
  }

  int length() {
    return length;
  }

  /**
   * Begins to send, and completes the exchange in the end. The caller holds no lock that a listener
   * of the exchange takes: Tomcat may send the first bytes here, under its lock of the connection.
   */
  public void begin() {
    try {
      out.setWriteListener(this);
    } catch (RuntimeException e) { // the container has ended the exchange
      onError(e);
    }
  }

  @Override
  public void onWritePossible() throws IOException {
    byte[] bytes = inTime();
    while (out.isReady()) {
      if (sent < length) {
        int piece = Math.min(PIECE, length - sent);
        out.write(bytes, sent, piece);
        sent += piece;
        inTime();
      } else if (!flushed) {
        flushed = true; // after it, what the container is ready for has left its buffers
        out.flush();
      } else {
        end(null);
        async.complete();
        return;
      }
    }
    contents.proceeds(this);
  }

  /** What is sent, as long as its reader is waited for. */
  private byte[] inTime() throws IOException {
    if (contents.isLate(deadline)) {
      end(contents.haveStopped() ? Reason.SHUTDOWN : Reason.TOO_SLOW);
    }
    byte[] bytes = content;
    if (bytes == null) {
      throw new IOException("The reader was too slow");
    }
    return bytes;
  }

  @Override
  public void onError(Throwable failure) {
    LOGGER.log(Level.DEBUG, "A reader has not taken all of an answer", failure);
    end(Reason.GONE);
    try {
      async.complete();
    } catch (RuntimeException e) {
      LOGGER.log(Level.DEBUG, "The container was faster", e);
    }
  }

  /** The container has ended the exchange, or is about to. */
  public void end() {
    end(Reason.GONE);
  }

  /**
   * Nothing of it is held any more. Its reader, if it has not got all, is about to notice.
   *
   * @param untaken why its reader has not got all; null if it has
   */
  void end(@Nullable Reason untaken) {
    if (ended.compareAndSet(false, true)) {
      content = null;
      contents.remove(this, untaken);
    }
  }
}
