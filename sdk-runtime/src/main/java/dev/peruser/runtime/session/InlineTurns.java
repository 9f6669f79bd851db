package dev.peruser.runtime.session;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many submitted turns run on their submitters' threads. These are somebody else's, a servlet
 * container's say, and few: were all of them to run slow turns, nobody would be left to take a fast
 * one. So when that many run, the next ones go to our own threads.
 */
final class InlineTurns {
  /**
   * Enough for all turns that compute, which are no more than the machine has cores; and far fewer
   * than a container has threads, of which Tomcat and Jetty have 200 unless they are told
   * otherwise.
   */
  static final int LIMIT =
      Math.min(64, Math.max(8, 4 * Runtime.getRuntime().availableProcessors()));

  private final AtomicInteger running = new AtomicInteger();

  /** Whether a turn may run on the thread that has submitted it, until {@link #leave()}. */
  boolean tryEnter() {
    if (running.incrementAndGet() <= LIMIT) {
      return true;
    }
    running.decrementAndGet();
    return false;
  }

  void leave() {
    running.decrementAndGet();
  }
}
