package dev.peruser.testing;

import dev.peruser.runtime.RuntimeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** A clock that stands still until it is told to move. Safe for use by several threads. */
public final class ManualClock implements RuntimeClock {
  private static final Duration STEP = Duration.ofMillis(100);

  private final Instant start;
  private final List<Runnable> tasks = new CopyOnWriteArrayList<>();
  private final ReentrantLock moving = new ReentrantLock();
  private final AtomicLong nanos = new AtomicLong();

  /**
   * A clock that stands at an instant.
   *
   * @param start the instant
   */
  public ManualClock(Instant start) {
    this.start = start;
  }

  @Override
  public long nanoTime() {
    return nanos.get();
  }

  @Override
  public Instant instant() {
    return start.plusNanos(nanos.get());
  }

  @Override
  public AutoCloseable everyTick(Runnable task) {
    tasks.add(task);
    return () -> {
      moving.lock();
      try {
        tasks.remove(task);
      } finally {
        moving.unlock();
      }
    };
  }

  /**
   * Moves the clock, tick by tick. What falls due meanwhile has happened when this returns.
   *
   * @param time how far; not negative
   * @throws IllegalArgumentException if it is negative
   */
  public void advance(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("Time does not go back: " + time);
    }
    moving.lock();
    try {
      for (Duration left = time; !left.isZero(); ) {
        Duration step = left.compareTo(STEP) < 0 ? left : STEP;
        nanos.addAndGet(step.toNanos());
        tasks.forEach(Runnable::run);
        left = left.minus(step);
      }
    } finally {
      moving.unlock();
    }
  }

  boolean isMovedByThisThread() {
    return moving.isHeldByCurrentThread();
  }
}
