package dev.peruser.servlet.http;

import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * What has arrived of a body. Its buffer grows with what arrives: a length that is only declared
 * costs nothing.
 */
final class ReceivedBytes {
  private static final int FIRST_BUFFER = 512;

  private final int declared;
  private final int limit;
  private byte[] bytes = {};
  private int length;

  /**
   * Nothing yet.
   *
   * @param declared how long the body says to be, at most the greatest length; negative if it
   *     doesn't
   * @param max the greatest length
   */
  ReceivedBytes(int declared, int max) {
    this.declared = declared;
    limit = declared < 0 ? (int) Math.min(max + 1L, Integer.MAX_VALUE - 8L) : declared;
  }

  /**
   * Takes what is there already.
   *
   * @return whether that is all of the body
   */
  boolean takeAvailable(ServletInputStream in) throws IOException {
    while (!isFull()) {
      int available = in.available();
      if (available <= 0) {
        return in.isFinished();
      }
      take(in, available);
    }
    return true;
  }

  /** Takes what comes next. */
  void take(ServletInputStream in) throws IOException {
    take(in, Math.max(in.available(), 1));
  }

  /** The container may say that one byte is available when there are many. */
  private void take(ServletInputStream in, int available) throws IOException {
    if (bytes.length - length < available && bytes.length < limit) {
      long wanted = Math.max((long) length + available, Math.max(FIRST_BUFFER, 2L * length));
      bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, limit));
    }
    int read = in.read(bytes, length, bytes.length - length);
    length += Math.max(read, 0);
  }

  /** Whether it is as long as it said to be, or longer than it may be. */
  boolean isFull() {
    return length == limit;
  }

  /** Whether a body that did not say its length is too long. */
  boolean isTooLong() {
    return declared < 0 && isFull();
  }

  byte[] toBytes() {
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }
}
