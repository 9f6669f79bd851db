package dev.peruser.runtime.session;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, for a while. */
final class Deadline {
  private Deadline() {}

  /**
   * Waits.
   *
   * @param monitor is notified when the condition may have become true
   * @param condition what to wait for
   * @param patience how long to wait
   * @return whether it has become true; an interrupt ends the wait and is kept
   */
  static boolean await(Object monitor, BooleanSupplier condition, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    synchronized (monitor) {
      while (!condition.getAsBoolean()) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        try {
          TimeUnit.NANOSECONDS.timedWait(monitor, left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return condition.getAsBoolean();
        }
      }
      return true;
    }
  }
}
