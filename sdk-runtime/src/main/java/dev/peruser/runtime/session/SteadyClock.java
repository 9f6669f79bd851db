package dev.peruser.runtime.session;

import dev.peruser.runtime.RuntimeClock;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;

/**
 * The clock of an application, whose failures stay here: while it throws, time stands still. A turn
 * that ended half-way because of it would never leave its session, and a clock's thread that has to
 * do with a failure of ours may not come again.
 */
final class SteadyClock implements RuntimeClock {
  private static final Logger LOGGER = System.getLogger("dev.peruser.runtime");

  private final RuntimeClock clock;

  /** As of the last tick. */
  private volatile long nanos;

  private volatile Instant instant;

  /** The log has been told. */
  private volatile boolean failing;

  /**
   * Reads the time.
   *
   * @param clock tells it; may throw later, but not now
   */
  SteadyClock(RuntimeClock clock) {
    this.clock = clock;
    nanos = clock.nanoTime();
    instant = clock.instant();
  }

  @Override
  public long nanoTime() {
    try {
      return clock.nanoTime();
    } catch (RuntimeException | Error e) {
      fails(e);
      return nanos;
    }
  }

  @Override
  public Instant instant() {
    try {
      return clock.instant();
    } catch (RuntimeException | Error e) {
      fails(e);
      return instant;
    }
  }

  @Override
  public AutoCloseable everyTick(Runnable task) {
    return clock.everyTick(() -> tick(task));
  }

  private void tick(Runnable task) {
    try {
      read();
      task.run();
    } catch (RuntimeException | Error e) {
      LOGGER.log(Level.ERROR, "A task of the clock failed; it runs again at the next tick", e);
    }
  }

  private void read() {
    try {
      nanos = clock.nanoTime();
      instant = clock.instant();
      failing = false;
    } catch (RuntimeException | Error e) {
      fails(e);
    }
  }

  private void fails(Throwable e) {
    if (!failing) {
      failing = true;
      LOGGER.log(Level.ERROR, "The clock failed; time stands still until it can be read again", e);
    }
  }
}
