package dev.peruser.runtime;

import dev.peruser.api.User;
import dev.peruser.model.workflow.GeneralOptions;
import dev.peruser.runtime.build.Blueprint;
import dev.peruser.runtime.build.Instances;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What a user's first request would build, to find a broken per-user constructor before the first
 * user does. Building and closing have the time that they have for a user, on a thread of their
 * own: code that does not end must not hold up the start for ever. That thread closes whatever it
 * has built, also when nobody waits for it any more (L3).
 */
final class StartUpProbe implements Runnable {
  /** No source of identities is so called. */
  private static final User USER = User.of("peruser", "startup-probe");

  private final Blueprint blueprint;
  private final Thread thread;
  private final CountDownLatch built = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Written before {@link #built} opens. */
  private @Nullable Throwable failure;

  /** An interrupt is for the build and must not hit what comes after; guarded by this. */
  private boolean building = true;

  private StartUpProbe(Blueprint blueprint, ClassLoader loader) {
    this.blueprint = blueprint;
    thread = new Thread(null, this, "peruser-startup-probe", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(loader);
  }

  /**
   * Builds and closes.
   *
   * @param loader where the plugins come from
   * @throws BuildFailedException if something cannot be built, if either takes too long, or if this
   *     thread is interrupted
   */
  static void run(Blueprint blueprint, GeneralOptions options, ClassLoader loader) {
    var probe = new StartUpProbe(blueprint, loader);
    probe.thread.start();
    try {
      probe.await(probe.built, options.buildTimeout(), "build_timeout");
      probe.rethrow();
      probe.await(probe.closed, options.closeTimeout(), "close_timeout");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BuildFailedException("The start was interrupted during its probe", e);
    } finally {
      probe.interruptBuild();
    }
  }

  @Override
  public void run() {
    Instances instances = build();
    built.countDown();
    if (instances != null) {
      instances.close("the start-up probe");
    }
    closed.countDown();
  }

  private @Nullable Instances build() {
    try {
      return blueprint.buildFor(USER);
    } catch (Throwable t) { // the starter throws it
      failure = t;
      return null;
    } finally {
      endBuild();
    }
  }

  private synchronized void endBuild() {
    building = false;
  }

  private synchronized void interruptBuild() {
    if (building) {
      thread.interrupt();
    }
  }

  private void await(CountDownLatch stage, Duration limit, String option)
      throws InterruptedException {
    if (!stage.await(limit.toNanos(), TimeUnit.NANOSECONDS)) {
      var hanging = new TimeoutException("This is where it was");
      hanging.setStackTrace(thread.getStackTrace());
      throw new BuildFailedException(
          "The probe of validate_at_startup took longer than "
              + option
              + " allows ("
              + limit.toMillis()
              + " ms); its thread "
              + thread.getName()
              + " is left until its code returns",
          hanging);
    }
  }

  private void rethrow() {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw (RuntimeException) failure;
    }
  }
}
