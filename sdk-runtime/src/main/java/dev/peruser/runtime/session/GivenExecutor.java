package dev.peruser.runtime.session;

import dev.peruser.runtime.log.LogText;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs turns where an embedder says, who also stops it, when we have waited for our last tasks.
 * That may be on the caller's thread, and it may throw after it has run a task, or has put it where
 * it will run it; so each task says whether it has begun. One that has is taken, and one that is
 * refused does not run any more.
 */
final class GivenExecutor implements TurnExecutor {
  private static final Logger LOGGER = System.getLogger("dev.peruser.runtime");

  private final Executor given;
  private final AtomicInteger unfinished = new AtomicInteger();
  private final Object finished = new Object();

  GivenExecutor(Executor given) {
    this.given = given;
  }

  /** A task that runs once at most; true as soon as it is decided whether it does. */
  private final class Task extends AtomicBoolean implements Runnable {
    private static final long serialVersionUID = 1L;

    private final transient Runnable task;

    Task(Runnable task) {
      this.task = task;
    }

    @Override
    public void run() {
      if (!compareAndSet(false, true)) {
        return;
      }
      try {
        task.run();
      } finally {
        finished();
      }
    }

    boolean refuse() {
      return compareAndSet(false, true);
    }
  }

  @Override
  public void execute(Runnable task) {
    var offered = new Task(task);
    unfinished.incrementAndGet();
    try {
      given.execute(offered);
    } catch (RuntimeException | Error e) {
      if (offered.refuse()) {
        finished();
        throw e;
      }
      log(e);
    }
  }

  private void finished() {
    if (unfinished.decrementAndGet() == 0) {
      synchronized (finished) {
        finished.notifyAll();
      }
    }
  }

  @Override
  public void stop() {
    Deadline.await(finished, () -> unfinished.get() == 0, Shutdown.LAST_MOMENT);
  }

  /** Nobody else would know of it. */
  private static void log(Throwable failure) {
    try {
      LOGGER.log(
          Level.WARNING,
          "The executor has thrown something after it had begun a task",
          LogText.of(failure));
    } catch (RuntimeException | Error noLog) {
      // The task is taken all the same.
    }
  }
}
