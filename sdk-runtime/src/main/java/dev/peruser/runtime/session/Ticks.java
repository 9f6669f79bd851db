package dev.peruser.runtime.session;

import dev.peruser.runtime.RuntimeClock;
import java.time.Duration;

/**
 * Coarse time: tenths of a second since the runtime started. Reading a real clock costs as much as
 * a whole turn of ours, so the clock's thread writes the time and turns read it.
 */
final class Ticks {
  private static final long NANOS_PER_TICK = 100_000_000L;

  private final long origin;
  private volatile int now;
  private volatile long epochMillis;

  Ticks(RuntimeClock clock) {
    origin = clock.nanoTime();
    read(clock);
  }

  void read(RuntimeClock clock) {
    epochMillis = clock.instant().toEpochMilli();
    now = (int) ((clock.nanoTime() - origin) / NANOS_PER_TICK);
  }

  /** The time of day, for display. */
  long epochMillis() {
    return epochMillis;
  }

  int now() {
    return now;
  }

  /** The ticks of a duration, rounded up, so that nothing ends early; as many as fit. */
  static int of(Duration duration) {
    if (duration.compareTo(Duration.ofDays(2_000)) > 0) {
      return Integer.MAX_VALUE;
    }
    return (int) ((duration.toNanos() + NANOS_PER_TICK - 1) / NANOS_PER_TICK);
  }
}
