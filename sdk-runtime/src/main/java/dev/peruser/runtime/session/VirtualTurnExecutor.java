package dev.peruser.runtime.session;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * Runs each turn on a virtual thread of its own. Whoever hands them over bounds them: there are as
 * many as there may be turns in sessions, or of a shared workflow.
 */
final class VirtualTurnExecutor implements TurnExecutor {
  private static final int ANSWERING = 4;

  private final ExecutorService turns;

  /** Platform threads: on JDK 21 to 23 code that blocks inside a monitor keeps virtual ones off. */
  private final PlatformPool answers;

  VirtualTurnExecutor(ClassLoader loader) {
    ThreadFactory virtual = virtualThreads();
    turns =
        threadPerTask(
            task -> {
              Thread thread = virtual.newThread(task);
              thread.setContextClassLoader(loader);
              return thread;
            });
    answers = new PlatformPool("peruser-answer-", ANSWERING, loader);
  }

  @Override
  public void execute(Runnable task) {
    turns.execute(task);
  }

  @Override
  public Executor answers() {
    return answers;
  }

  @Override
  public void stop() {
    TurnExecutor.end(turns);
    answers.stop();
  }

  /**
   * {@code Thread.ofVirtual().inheritInheritableThreadLocals(false).factory()}, which the class
   * level 17 cannot name. A turn must inherit nothing from a thread that may be another turn's
   * (L9).
   */
  private static ThreadFactory virtualThreads() {
    try {
      Lookup lookup = MethodHandles.publicLookup();
      Class<?> builder = Class.forName("java.lang.Thread$Builder");
      MethodHandle ofVirtual =
          lookup.findStatic(
              Thread.class,
              "ofVirtual",
              MethodType.methodType(Class.forName("java.lang.Thread$Builder$OfVirtual")));
      MethodHandle inheriting =
          lookup.findVirtual(
              builder,
              "inheritInheritableThreadLocals",
              MethodType.methodType(builder, boolean.class));
      MethodHandle factory =
          lookup.findVirtual(builder, "factory", MethodType.methodType(ThreadFactory.class));
      Object heirless = inheriting.invoke(ofVirtual.invoke(), false);
      return (ThreadFactory) factory.invoke(heirless);
    } catch (Throwable e) {
      throw noVirtualThreads(e);
    }
  }

  /** {@code Executors.newThreadPerTaskExecutor(threads)}, for the same reason. */
  private static ExecutorService threadPerTask(ThreadFactory threads) {
    try {
      return (ExecutorService)
          MethodHandles.publicLookup()
              .findStatic(
                  Executors.class,
                  "newThreadPerTaskExecutor",
                  MethodType.methodType(ExecutorService.class, ThreadFactory.class))
              .invoke(threads);
    } catch (Throwable e) {
      throw noVirtualThreads(e);
    }
  }

  private static LinkageError noVirtualThreads(Throwable cause) {
    return new LinkageError("This JDK is 21 or later and has no virtual threads", cause);
  }
}
