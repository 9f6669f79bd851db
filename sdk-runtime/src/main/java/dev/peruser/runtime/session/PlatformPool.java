package dev.peruser.runtime.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A bounded pool of platform threads, with a queue. The threads are joined at the end, so that
 * nothing holds a web application's loader after.
 */
final class PlatformPool implements Executor {
  private static final Logger LOGGER = System.getLogger("dev.peruser.runtime");
  private static final int QUEUE = 10_000;

  /** How much of the queue is for new turns; a burst of fast ones has gone through in a moment. */
  private static final int NEW_TURNS = 1_000;

  /** How long a new turn waits for a thread, before it is clear that those that run are slow. */
  private static final long NEW_TURN_NANOS = 500_000_000L;

  private static final long LAST_MOMENT_MILLIS = 100;

  private final int size;
  private final Threads threads;
  private final ThreadPoolExecutor pool;

  /** Tasks that run or are queued. */
  private final AtomicInteger busy = new AtomicInteger();

  /**
   * Makes a pool without threads; they come when they are needed, and go when they are not.
   *
   * @param name what the threads are called, before their number
   * @param size how many threads there may be
   * @param loader their context class loader
   */
  PlatformPool(String name, int size, ClassLoader loader) {
    this.size = size;
    threads = new Threads(name, loader);
    pool =
        new ThreadPoolExecutor(
            size, size, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(QUEUE), threads);
    pool.allowCoreThreadTimeOut(true);
  }

  /** Threads that can be waited for: a pool has terminated a moment before its last thread has. */
  private static final class Threads implements ThreadFactory {
    private final String name;
    private final ClassLoader loader;
    private final AtomicInteger number = new AtomicInteger();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    Threads(String name, ClassLoader loader) {
      this.name = name;
      this.loader = loader;
    }

    /** It inherits nothing from whoever happened to need it first. */
    @Override
    public Thread newThread(Runnable task) {
      threads.removeIf(thread -> thread.getState() == Thread.State.TERMINATED);
      var thread = new Thread(null, task, name + number.incrementAndGet(), 0, false);
      thread.setDaemon(true);
      thread.setContextClassLoader(loader);
      threads.add(thread);
      return thread;
    }

    void join() {
      try {
        for (Thread thread : threads) {
          thread.join(LAST_MOMENT_MILLIS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A task, which counts as busy until it has run or is refused. */
  private final class Task implements Runnable {
    private final Runnable task;
    private final @Nullable Runnable refused;
    private final long since = System.nanoTime();

    Task(Runnable task, @Nullable Runnable refused) {
      this.task = task;
      this.refused = refused;
    }

    @Override
    public void run() {
      try {
        task.run();
      } finally {
        busy.decrementAndGet();
      }
    }

    /** Takes it out of the queue if it has waited for too long. */
    Optional<Runnable> refuseIfLate(long now) {
      if (refused == null || now - since < NEW_TURN_NANOS || !pool.getQueue().remove(this)) {
        return Optional.empty();
      }
      busy.decrementAndGet();
      return Optional.of(refused);
    }
  }

  /**
   * Runs a task, when a thread is free.
   *
   * @throws RejectedExecutionException if the queue is full, or the pool has been stopped
   */
  @Override
  public void execute(Runnable task) {
    busy.incrementAndGet();
    start(new Task(task, null));
  }

  /**
   * Runs a new turn soon, or has it refused.
   *
   * @param refused is run by {@link #refuseLate} instead of the turn
   * @return whether it is taken; not if many wait already, or the pool has been stopped
   */
  boolean offerSoon(Runnable turn, Runnable refused) {
    if (busy.incrementAndGet() > size + NEW_TURNS) {
      busy.decrementAndGet();
      return false;
    }
    return TurnExecutor.offer(this::start, new Task(turn, refused));
  }

  private void start(Runnable task) {
    try {
      pool.execute(task);
    } catch (RejectedExecutionException | OutOfMemoryError e) { // full, stopped, or no more threads
      busy.decrementAndGet();
      throw e;
    }
  }

  /**
   * Refuses new turns that no thread has come for.
   *
   * @param answers runs what refuses them
   */
  void refuseLate(Executor answers) {
    long now = System.nanoTime();
    for (Runnable queued : pool.getQueue()) {
      if (queued instanceof Task task) {
        task.refuseIfLate(now).ifPresent(refused -> refuse(answers, refused));
      }
    }
  }

  /** What is out of the queue must not get lost. */
  private static void refuse(Executor answers, Runnable refused) {
    if (!TurnExecutor.offer(answers, refused)) {
      refused.run();
    }
  }

  /**
   * Ends what still runs, as {@link TurnExecutor#end} does, and joins it. What has not begun is not
   * forgotten: it runs on a last thread.
   */
  void stop() {
    pool.shutdown(); // from here on nothing comes into the queue
    var rest = new ArrayList<Runnable>();
    pool.getQueue().drainTo(rest);
    if (!rest.isEmpty()) {
      threads.newThread(() -> runAll(rest)).start();
    }
    if (TurnExecutor.end(pool)) {
      threads.join();
    }
  }

  private static void runAll(List<Runnable> tasks) {
    for (Runnable task : tasks) {
      try {
        task.run();
      } catch (RuntimeException | Error e) {
        LOGGER.log(Level.WARNING, "A task that a shutdown has left over has failed", e);
      }
    }
  }
}
