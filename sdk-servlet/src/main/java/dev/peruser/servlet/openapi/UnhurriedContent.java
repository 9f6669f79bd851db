package dev.peruser.servlet.openapi;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Content that is sent as fast as its reader takes it, while no thread waits: anybody may ask for
 * it, and take it byte by byte.
 */
final class UnhurriedContent implements WriteListener {
  private static final Logger LOGGER = System.getLogger("dev.peruser.servlet");

  /** A container has room for it, and does not wait. */
  private static final int AT_ONCE = 8 * 1024;

  private static final int PIECE = 16 * 1024;

  /** For all of it; then the container breaks it off. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final AsyncContext async;
  private final ServletOutputStream out;
  private final byte[] content;
  private int sent;

  private UnhurriedContent(AsyncContext async, ServletOutputStream out, byte[] content) {
    this.async = async;
    this.out = out;
    this.content = content;
  }

  /** Sends it as the rest of an answer; not to be changed any more. */
  static void send(HttpServletRequest request, HttpServletResponse response, byte[] content)
      throws IOException {
    ServletOutputStream out = response.getOutputStream();
    // Many a filter that puts a stream of its own in between knows only of plain writes.
    if (content.length <= AT_ONCE
        || !request.isAsyncSupported()
        || response instanceof ServletResponseWrapper) {
      out.write(content);
      return;
    }
    AsyncContext async = request.startAsync(request, response);
    async.setTimeout(PATIENCE.toMillis());
    out.setWriteListener(new UnhurriedContent(async, out, content));
  }

  @Override
  public void onWritePossible() throws IOException {
    while (out.isReady()) {
      if (sent == content.length) {
        async.complete();
        return;
      }
      int length = Math.min(PIECE, content.length - sent);
      out.write(content, sent, length);
      sent += length;
    }
  }

  @Override
  public void onError(Throwable failure) {
    LOGGER.log(Level.DEBUG, "A reader left before it had all of the content", failure);
    try {
      async.complete();
    } catch (RuntimeException e) {
      LOGGER.log(Level.DEBUG, "The container was faster", e);
    }
  }
}
