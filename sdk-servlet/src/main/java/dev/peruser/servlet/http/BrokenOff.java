package dev.peruser.servlet.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * The end of an answer without a length of which not all was sent. One that is just completed would
 * look whole; so the connection is closed, and no log is told, which a client could fill.
 *
 * <p>Jetty does so for an error of -1. Other containers refuse that, since the answer has begun;
 * Tomcat does so for an exception of a listener, which Jetty does not mind.
 */
public final class BrokenOff implements WriteListener {
  private static final Logger LOGGER = System.getLogger("dev.peruser.servlet");
  private static final int ABORT = -1;

  private final AsyncContext async;

  private BrokenOff(AsyncContext async) {
    this.async = async;
  }

  /**
   * Breaks an answer off, which nobody writes to any more. The caller holds no lock that a listener
   * of the exchange takes, as for {@link UnhurriedContent#begin()}.
   *
   * @param async of the container's own response: a filter's may know only of plain writes
   */
  public static void begin(AsyncContext async) {
    var end = new BrokenOff(async);
    try {
      end.abort((HttpServletResponse) async.getResponse());
    } catch (IOException | RuntimeException e) { // the container has ended the exchange
      end.onError(e);
    }
  }

  private void abort(HttpServletResponse response) throws IOException {
    if (!response.isCommitted()) {
      response.flushBuffer(); // it would be an answer without content, or an error
    }
    try {
      response.sendError(ABORT);
      async.complete();
    } catch (IllegalStateException e) {
      response.getOutputStream().setWriteListener(this);
    }
  }

  @Override
  public void onWritePossible() throws IOException {
    throw new IOException("The answer is not whole");
  }

  @Override
  public void onError(Throwable failure) {
    LOGGER.log(Level.DEBUG, "An answer was broken off", failure);
    try {
      async.complete();
    } catch (RuntimeException e) {
      LOGGER.log(Level.DEBUG, "The container was faster", e);
    }
  }
}
