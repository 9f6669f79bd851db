package dev.peruser.runtime.session;

import dev.peruser.model.workflow.GeneralOptions;
import dev.peruser.runtime.RuntimeClock;
import dev.peruser.runtime.build.Blueprint;
import dev.peruser.runtime.build.Instances;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What runs while a runtime runs: its turns, its clock and its threads; and how all of it ends. */
public final class Lifetime {
  private static final Logger LOGGER = System.getLogger("dev.peruser.runtime");

  private final Turns turns;
  private final Instances shared;
  private final Duration shutdownTimeout;
  private final RuntimeClock clock;
  private final AutoCloseable clockwork;
  private final TurnExecutor executor;
  private final AtomicBoolean closing = new AtomicBoolean();

  private Lifetime(
      Turns turns,
      Instances shared,
      Duration shutdownTimeout,
      RuntimeClock clock,
      TurnExecutor executor) {
    this.turns = turns;
    this.shared = shared;
    this.shutdownTimeout = shutdownTimeout;
    this.clock = clock;
    clockwork = clock.everyTick(turns::tick);
    this.executor = executor;
  }

  /**
   * Begins to take turns. If that fails, nothing is left behind, and the shared instances are
   * closed.
   *
   * @param blueprint builds sessions
   * @param shared the shared instances, the workflow among them if it is shared
   * @param options the limits and times
   * @param clock tells the time
   * @param given runs what cannot run on its caller's thread; null for threads of our own
   * @param loader where the plugins come from: the context class loader of our own threads
   * @return the running lifetime
   */
  public static Lifetime begin(
      Blueprint blueprint,
      Instances shared,
      GeneralOptions options,
      RuntimeClock clock,
      @Nullable Executor given,
      ClassLoader loader) {
    try {
      TurnExecutor executor =
          given == null ? TurnExecutor.create(loader) : new GivenExecutor(given);
      return begin(blueprint, shared, options, clock, executor);
    } catch (RuntimeException | Error e) {
      shared.close("the shared instances");
      throw e;
    }
  }

  private static Lifetime begin(
      Blueprint blueprint,
      Instances shared,
      GeneralOptions options,
      RuntimeClock given,
      TurnExecutor executor) {
    try {
      var clock = new SteadyClock(given);
      Turns turns =
          blueprint.isPerUser()
              ? new PerUserTurns(blueprint, options, clock, executor)
              : new SharedTurns(Objects.requireNonNull(shared.entry()), options, clock, executor);
      return new Lifetime(turns, shared, options.shutdownTimeout(), clock, executor);
    } catch (RuntimeException | Error e) {
      executor.stop();
      throw e;
    }
  }

  /**
   * Takes the turns.
   *
   * @return the turns
   */
  public Turns turns() {
    return turns;
  }

  /**
   * Tells the time.
   *
   * @return the clock that was given, but for its failures
   */
  public RuntimeClock clock() {
    return clock;
  }

  /**
   * Whether the end has begun.
   *
   * @return {@code true} from the first {@link #close()} on
   */
  public boolean isClosing() {
    return closing.get();
  }

  /** Ends everything, in order: turns, sessions, clock, threads, shared instances. Works once. */
  public void close() {
    if (!closing.compareAndSet(false, true)) {
      return;
    }
    turns.close(shutdownTimeout);
    try {
      clockwork.close();
    } catch (Exception e) {
      LOGGER.log(Level.WARNING, "The clock could not be stopped", e);
    }
    executor.stop();
    shared.close("the shared instances");
  }
}
