package dev.peruser.servlet.turn;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Sends the heartbeats: on one thread, which is fast enough for all streams of a server. Only when
 * it has got nowhere between two looks is it left to the slow reader that holds it, and another one
 * goes on with the rest; so no reader holds up the heartbeats of others. A container gives a slow
 * reader up after a while, and so each of these threads comes back.
 */
final class HeartbeatThreads implements AutoCloseable {
  /** More readers than these that block at once do hold up others, but take no more threads. */
  static final int LIMIT = 64;

  private static final int IDLE_SECONDS = 30;

  private static final long LAST_MOMENT_NANOS = 5_000_000_000L;

  private final Set<Thread> alive = ConcurrentHashMap.newKeySet();
  private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(
          1,
          LIMIT,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          queue,
          this::thread,
          new ThreadPoolExecutor.DiscardPolicy()); // only after the end
  private long completed;

  HeartbeatThreads() {
    pool.allowCoreThreadTimeOut(true);
  }

  private Thread thread(Runnable work) {
    var thread =
        new Thread(
            null,
            () -> {
              try {
                work.run();
              } finally {
                alive.remove(Thread.currentThread());
              }
            },
            "peruser-heartbeat",
            0,
            false); // nothing of whoever needs it first
    thread.setDaemon(true);
    thread.setContextClassLoader(HeartbeatThreads.class.getClassLoader());
    alive.add(thread);
    return thread;
  }

  void execute(Runnable heartbeat) {
    pool.execute(heartbeat);
  }

  /** Looks whether all threads are held up, and if so has one more; only one thread may look. */
  void relieve() {
    long now = pool.getCompletedTaskCount();
    if (queue.isEmpty()) {
      pool.setCorePoolSize(1);
    } else if (now == completed && pool.getCorePoolSize() < LIMIT) {
      pool.setCorePoolSize(pool.getCorePoolSize() + 1);
    }
    completed = now;
  }

  /** A pool has terminated a moment before its last thread has, and a loader must be free then. */
  @Override
  public void close() {
    pool.shutdownNow();
    long end = System.nanoTime() + LAST_MOMENT_NANOS;
    try {
      for (Thread thread : alive) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        thread.join(Math.max(1, left)); // 0 would be for ever
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
