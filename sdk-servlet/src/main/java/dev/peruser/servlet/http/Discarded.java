package dev.peruser.servlet.http;

import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/**
 * Reads what nobody wants of a body and forgets it, but not much more than a well-meaning client
 * would send.
 */
final class Discarded implements ArrivingBody.Sink {
  private static final int BUFFER = 8 * 1024;

  private long left = 1024 * 1024;

  /** Into a buffer that is gone by the time that the next bytes come. */
  @Override
  public boolean take(ServletInputStream in) throws IOException {
    left -= Math.max(in.read(new byte[BUFFER]), 0);
    return takesMore();
  }

  boolean takesMore() {
    return left > 0;
  }

  @Override
  public void forget() {}
}
