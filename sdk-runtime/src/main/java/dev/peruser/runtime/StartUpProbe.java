package dev.peruser.runtime;

import dev.peruser.api.User;
import dev.peruser.model.workflow.GeneralOptions;
import dev.peruser.runtime.build.Blueprint;
import dev.peruser.runtime.build.Instances;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a user's first request would build, to find a broken per-user constructor before the first
 * user does. Building and closing have the time that they have for a user, on a thread of their
 * own: code that does not end must not hold up the start for ever.
 */
final class StartUpProbe {
  /** No source of identities is so called. */
  private static final User USER = User.of("peruser", "startup-probe");

  private StartUpProbe() {}

  /**
   * Builds and closes.
   *
   * @throws BuildFailedException if something cannot be built, or if either takes too long
   */
  static void run(Blueprint blueprint, GeneralOptions options) {
    Instances built = within(options.buildTimeout(), "build_timeout", new Building(blueprint));
    within(options.closeTimeout(), "close_timeout", new FutureTask<>(() -> close(built), built));
  }

  private static void close(Instances built) {
    built.close("the start-up probe");
  }

  private static final class Building extends FutureTask<Instances> {
    Building(Blueprint blueprint) {
      super(() -> blueprint.buildFor(USER));
    }

    @Override
    protected void set(Instances built) {
      super.set(built);
      if (isCancelled()) { // it has come too late, and nobody else knows of it
        close(built);
      }
    }
  }

  private static Instances within(Duration limit, String option, FutureTask<Instances> task) {
    var thread = new Thread(null, task, "peruser-startup-probe", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    thread.start();
    try {
      return await(task, limit, option);
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new BuildFailedException("The start was interrupted during its probe", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    }
  }

  private static Instances await(FutureTask<Instances> task, Duration limit, String option)
      throws InterruptedException, ExecutionException {
    try {
      return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      if (task.cancel(true)) {
        throw new BuildFailedException(
            "The probe of validate_at_startup took longer than " + option + " allows", e);
      }
      return task.get(); // it has ended just now
    }
  }
}
