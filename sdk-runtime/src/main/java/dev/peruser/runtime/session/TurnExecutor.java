package dev.peruser.runtime.session;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs the turns that had to wait, and closes sessions: a virtual thread for each where the JDK has
 * them (21 and later), else a bounded pool. Its platform threads have our class loader as their
 * context and are joined at the end, so that nothing holds a web application's loader after.
 */
final class TurnExecutor {
  private static final int POOL_SIZE =
      Math.max(64, 16 * Runtime.getRuntime().availableProcessors());
  private static final int POOL_QUEUE = 10_000;
  private static final long LAST_MOMENT_MILLIS = 100;

  private TurnExecutor() {}

  static ExecutorService create() {
    return Runtime.version().feature() >= 21 ? virtualThreads() : pool();
  }

  /** Threads that can be waited for: a pool has terminated a moment before its last thread has. */
  private static final class PoolThreads implements ThreadFactory {
    private final AtomicInteger number = new AtomicInteger();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    @Override
    public Thread newThread(Runnable task) {
      threads.removeIf(thread -> thread.getState() == Thread.State.TERMINATED);
      var thread = new Thread(task, "peruser-turn-" + number.incrementAndGet());
      thread.setDaemon(true);
      thread.setContextClassLoader(TurnExecutor.class.getClassLoader());
      threads.add(thread);
      return thread;
    }

    void join() throws InterruptedException {
      for (Thread thread : threads) {
        thread.join(LAST_MOMENT_MILLIS);
      }
    }
  }

  private static ExecutorService pool() {
    var pool =
        new ThreadPoolExecutor(
            POOL_SIZE,
            POOL_SIZE,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(POOL_QUEUE),
            new PoolThreads());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** {@code Executors.newVirtualThreadPerTaskExecutor()}, which the class level 17 cannot name. */
  private static ExecutorService virtualThreads() {
    try {
      return (ExecutorService)
          MethodHandles.publicLookup()
              .findStatic(
                  Executors.class,
                  "newVirtualThreadPerTaskExecutor",
                  MethodType.methodType(ExecutorService.class))
              .invoke();
    } catch (Throwable e) {
      throw new LinkageError("This JDK is 21 or later and has no virtual threads", e);
    }
  }

  /**
   * Interrupts what still runs, and joins it for a moment. Everybody who waited for a turn has an
   * answer by now.
   */
  static void stop(ExecutorService executor) {
    executor.shutdownNow();
    try {
      if (executor.awaitTermination(1, TimeUnit.SECONDS)
          && executor instanceof ThreadPoolExecutor pool
          && pool.getThreadFactory() instanceof PoolThreads threads) {
        threads.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
