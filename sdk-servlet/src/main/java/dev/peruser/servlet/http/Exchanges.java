package dev.peruser.servlet.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the requests that are with the servlet, the turns whose answers are not yet written, and
 * the requests whose bodies are not yet there. Containers do not wait for all of them when they
 * stop, and the runtime has done with a turn before its answer is written; so we count.
 */
public final class Exchanges {
  /**
   * The timeout, in milliseconds, of an exchange that we end ourselves. None at all, 0, lets Tomcat
   * end it within a second when its application stops, whatever we wait for.
   */
  public static final long WITHOUT_TIMEOUT = Long.MAX_VALUE;

  private final AtomicInteger open = new AtomicInteger();
  private final Object allEnded = new Object();
  private volatile boolean awaited;

  public void begin() {
    open.incrementAndGet();
  }

  public void end() {
    if (open.decrementAndGet() == 0 && awaited) {
      synchronized (allEnded) {
        allEnded.notifyAll();
      }
    }
  }

  /** Waits until all answers are written, for a while; an interrupt ends the wait and is kept. */
  public void awaitNone(Duration patience) {
    awaited = true;
    long deadline = System.nanoTime() + patience.toNanos();
    synchronized (allEnded) {
      while (open.get() > 0) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          return;
        }
        try {
          TimeUnit.NANOSECONDS.timedWait(allEnded, left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }
}
