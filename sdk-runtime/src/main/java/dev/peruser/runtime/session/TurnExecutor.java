package dev.peruser.runtime.session;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Our own threads. They run the turns that cannot run on their submitters' threads, and close
 * sessions: a virtual thread for each where the JDK has them (21 and later), else a bounded pool.
 * Their context class loader is the one that the plugins come from.
 */
interface TurnExecutor extends Executor {

  /**
   * Hands a task over.
   *
   * @return whether the executor has taken it. It has not if it is full or has been stopped, which
   *     an embedder's may say with an exception of its own, or if the machine has no thread left;
   *     whatever it throws, the session that the task is for must not be lost
   */
  static boolean offer(Executor executor, Runnable task) {
    try {
      executor.execute(task);
      return true;
    } catch (RuntimeException | Error e) {
      return false;
    }
  }

  /**
   * Runs a new turn soon, or refuses it. What was taken on earlier (a turn that had to wait for its
   * session, a session to close) may wait for a thread, with {@link #execute}; a new turn waits for
   * a moment at most, and never behind slow ones.
   *
   * @param refused is run instead of the turn if no thread comes free
   * @return whether it has taken the turn; if not, neither of the two is run
   */
  default boolean offerSoon(Runnable turn, Runnable refused) {
    return offer(this, turn);
  }

  /** Refuses new turns that have waited for too long. */
  default void tick() {}

  /** Tells callers that their turns took too long, whatever these do to the other threads. */
  default Executor answers() {
    return this;
  }

  /**
   * Waits for all that it has taken, for a moment; threads of our own are interrupted then. All
   * turns have ended by now, or were cancelled; but an answer is given when its turn has ended, and
   * a connection that is being written to does not survive an interrupt.
   */
  void stop();

  /**
   * Ends threads of our own in that way.
   *
   * @return whether they have ended
   */
  static boolean end(ExecutorService threads) {
    threads.shutdown();
    try {
      long moment = Shutdown.LAST_MOMENT.toMillis();
      if (threads.awaitTermination(moment, TimeUnit.MILLISECONDS)) {
        return true;
      }
      threads.shutdownNow();
      return threads.awaitTermination(moment, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static TurnExecutor create(ClassLoader loader) {
    return Runtime.version().feature() >= 21
        ? new VirtualTurnExecutor(loader)
        : new PooledTurnExecutor(loader);
  }
}
