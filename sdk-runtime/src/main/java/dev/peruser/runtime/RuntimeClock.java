package dev.peruser.runtime;

import java.time.Instant;

/**
 * Where a runtime takes its time from, so that tests can move it. All intervals are measured on
 * {@link #nanoTime()}, which never goes back; {@link #instant()} is for display. While one of them
 * throws, time stands still for the runtime: turns are run, and nothing falls due.
 */
public interface RuntimeClock {

  /**
   * Monotonic time.
   *
   * @return nanoseconds from an arbitrary origin
   */
  long nanoTime();

  /**
   * Time of day.
   *
   * @return the instant
   */
  Instant instant();

  /**
   * Has a task run again and again, at least ten times a second of this clock, until it is stopped.
   * Runs do not overlap.
   *
   * @param task the task; it throws nothing
   * @return stops the task, and returns when no run is under way
   */
  AutoCloseable everyTick(Runnable task);

  /**
   * The clock of the machine. Each {@link #everyTick} has a daemon thread of its own.
   *
   * @return the clock
   */
  static RuntimeClock system() {
    return new SystemRuntimeClock();
  }
}
