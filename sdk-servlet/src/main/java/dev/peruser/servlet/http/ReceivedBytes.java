package dev.peruser.servlet.http;

import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * What has arrived of a body. Its buffer grows with what arrives: a length that is only declared
 * costs nothing. Whoever makes it has it released.
 */
final class ReceivedBytes {
  private static final int FIRST_BUFFER = 512;

  /**
   * A buffer of up to this size is not taken from the budget. The container needs more than ten
   * times as much for any request that is open, and the bodies of ordinary calls so touch nothing
   * that is shared: they neither cost time, nor are refused for the sake of large ones.
   */
  private static final int UNCOUNTED = 8 * 1024;

  private static final byte[] NONE = {};

  private final int declared;
  private final int max;
  private final int limit;
  private final BodyBudget budget;
  private byte[] bytes = NONE;
  private int length;
  private int counted;

  /**
   * Nothing yet.
   *
   * @param declared how long the body says to be, at most the greatest length; negative if it
   *     doesn't
   * @param max the greatest length
   * @param budget gives what the buffer takes
   */
  ReceivedBytes(int declared, int max, BodyBudget budget) {
    this.declared = declared;
    this.max = max;
    this.budget = budget;
    limit = declared < 0 ? (int) Math.min(max + 1L, Integer.MAX_VALUE - 8L) : declared;
  }

  /**
   * Takes what is there already.
   *
   * @return whether that is all of the body
   */
  boolean takeAvailable(ServletInputStream in) throws IOException, HttpProblemException {
    while (!isFull()) {
      int available = in.available();
      if (available <= 0) {
        return in.isFinished();
      }
      take(in, available);
    }
    return true;
  }

  /**
   * Takes what comes next.
   *
   * @throws HttpProblemException if the body is too long, or there is no room for it
   */
  void take(ServletInputStream in) throws IOException, HttpProblemException {
    take(in, Math.max(in.available(), 1));
  }

  /** The container may say that one byte is available when there are many. */
  private void take(ServletInputStream in, int available) throws IOException, HttpProblemException {
    if (bytes.length - length < available && bytes.length < limit) {
      long wanted = Math.max((long) length + available, Math.max(FIRST_BUFFER, 2L * length));
      grow((int) Math.min(wanted, limit));
    }
    int read = in.read(bytes, length, bytes.length - length);
    length += Math.max(read, 0);
    if (declared < 0 && isFull()) { // it came in chunks and did not say how long it is
      throw tooLarge(max);
    }
  }

  private void grow(int size) throws HttpProblemException {
    if (size > UNCOUNTED) {
      int before = counted;
      counted = 0; // whatever it had is given back if there is no room for more
      budget.grow(before, size);
      counted = size;
    }
    bytes = Arrays.copyOf(bytes, size);
  }

  /** Whether it is as long as it said to be. */
  boolean isFull() {
    return length == limit;
  }

  /** The input that all of it is. */
  Object parse(RequestBody.Parser parser) throws HttpProblemException {
    return parser.parse(bytes, length);
  }

  /** Forgets the bytes and gives back what they took. A second call does nothing. */
  void release() {
    bytes = NONE;
    if (counted > 0) {
      budget.giveBack(counted);
      counted = 0;
    }
  }

  static HttpProblemException tooLarge(int max) {
    return new HttpProblemException(
        HttpProblem.of(413, "The body is larger than the " + max + " bytes that are taken."));
  }
}
