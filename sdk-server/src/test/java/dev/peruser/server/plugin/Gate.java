package dev.peruser.server.plugin;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Where a test holds a turn. */
public final class Gate {
  private static final long PATIENCE_SECONDS = 120;
  private static final Semaphore REACHED = new Semaphore(0);
  private static final Semaphore OPEN = new Semaphore(0);
  private static final AtomicInteger CLOSED = new AtomicInteger();

  private Gate() {}

  static void pass() throws InterruptedException {
    REACHED.release();
    acquire(OPEN);
  }

  static void closed() {
    CLOSED.incrementAndGet();
  }

  /** Waits until a turn has come to the gate. */
  public static void awaitReached() throws InterruptedException {
    acquire(REACHED);
  }

  /** Lets one turn pass. */
  public static void open() {
    OPEN.release();
  }

  /** How many instances have been closed since the last time. */
  public static int takeClosed() {
    return CLOSED.getAndSet(0);
  }

  private static void acquire(Semaphore semaphore) throws InterruptedException {
    if (!semaphore.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("Nobody came to the gate, or nobody opened it");
    }
  }
}
