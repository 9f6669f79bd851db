package dev.peruser.runtime.session;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How far the end of all turns has come, and the wait for those that still run. */
final class Shutdown {
  /** How long it waits for what has been told to end. */
  static final Duration LAST_MOMENT = Duration.ofSeconds(1);

  private final Object progress = new Object();
  private volatile boolean begun;
  private volatile boolean over;

  /** From here on nobody gets in. */
  void begin() {
    begun = true;
  }

  boolean hasBegun() {
    return begun;
  }

  /** It has waited long enough: what has not begun by now does not begin any more. */
  void end() {
    over = true;
  }

  boolean isOver() {
    return over;
  }

  /**
   * Waits for those who are in.
   *
   * @param gone whether they are gone; asked again after each {@link #wake()}
   * @param patience how long to wait
   * @return whether they are gone
   */
  boolean await(BooleanSupplier gone, Duration patience) {
    return Deadline.await(progress, gone, patience);
  }

  /** Has it look again, if it waits already. */
  void wake() {
    if (begun) {
      synchronized (progress) {
        progress.notifyAll();
      }
    }
  }
}
