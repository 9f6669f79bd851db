package dev.peruser.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The clock of the machine. */
final class SystemRuntimeClock implements RuntimeClock {
  private static final Duration TICK = Duration.ofMillis(25);

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public Instant instant() {
    return Instant.now();
  }

  /**
   * A plain thread: the JDK's schedulers and timers keep the class loader of whoever used them
   * first (a web application's, say) for as long as the process lives.
   */
  @Override
  public AutoCloseable everyTick(Runnable task) {
    var stop = new CountDownLatch(1);
    var thread =
        new Thread(
            () -> {
              while (!isStopped(stop)) {
                task.run();
              }
            },
            "peruser-clock");
    thread.setDaemon(true);
    thread.setContextClassLoader(SystemRuntimeClock.class.getClassLoader());
    thread.start();
    return () -> {
      stop.countDown();
      if (Thread.currentThread() != thread) {
        thread.join();
      }
    };
  }

  private static boolean isStopped(CountDownLatch stop) {
    try {
      return stop.await(TICK.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stray) {
      return false; // nobody but a debugger interrupts this thread
    }
  }
}
