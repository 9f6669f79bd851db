package dev.peruser.runtime.session;

import dev.peruser.model.workflow.GeneralOptions;
import dev.peruser.runtime.BuildFailedException;
import dev.peruser.runtime.Receiver;
import dev.peruser.runtime.RuntimeClock;
import dev.peruser.runtime.build.Blueprint;
import dev.peruser.runtime.build.Instances;
import org.jspecify.annotations.Nullable;

/**
 * Builds what is in a session, on the thread of the turn that came first, outside every lock and
 * every turn's context. Whoever joined a build that fails shares its failure; the next one to come
 * tries again (L3).
 */
final class Building {
  private final Blueprint blueprint;
  private final SessionTable table;
  private final Closing closing;
  private final int timeout;
  private final RuntimeClock clock;
  private final Ticks ticks;
  private final Watch watch;
  private final RuntimeCounters counters;
  private final Refusals refusals;

  /** The caller has been told the failure of a build that took too long. */
  static final class AnsweredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AnsweredException() {
      super("answered", null, false, false);
    }
  }

  Building(
      Blueprint blueprint,
      SessionTable table,
      Closing closing,
      GeneralOptions options,
      Surroundings around) {
    this.blueprint = blueprint;
    this.table = table;
    this.closing = closing;
    timeout = Ticks.of(options.buildTimeout());
    clock = around.clock();
    ticks = around.ticks();
    watch = around.watch();
    counters = around.counters();
    refusals = around.refusals();
  }

  /**
   * Builds. If that fails, the session is discarded.
   *
   * @param receiver is told if the build takes too long; null if the caller waits on this thread
   * @throws AnsweredException if the receiver has been told
   */
  Instances build(UserSession session, @Nullable Receiver receiver) {
    Watched building = begin(session, receiver);
    Instances built = null;
    RuntimeException failure = null;
    long began = clock.nanoTime();
    try {
      built = blueprint.buildFor(session.user());
    } catch (BuildFailedException e) {
      failure = e;
    } catch (Throwable t) { // not the plugin's; the session must not stay half-built all the same
      failure = new BuildFailedException("The session could not be built", t);
    }
    boolean inTime = building.end();
    count(session, clock.nanoTime() - began, inTime && built != null);
    if (inTime && built != null) {
      return built;
    }
    if (!inTime || failure == null) {
      failure = session.cancelled(failure);
    }
    if (built != null) {
      closing.close(session, built);
    }
    discard(session, failure);
    throw inTime || receiver == null ? failure : new AnsweredException();
  }

  /** For a new thread there may be no memory to watch it. */
  private Watched begin(UserSession session, @Nullable Receiver receiver) {
    try {
      return watch.begin(session, receiver, ticks.now() + timeout);
    } catch (RuntimeException | Error failure) {
      discard(session, failure);
      throw failure;
    }
  }

  private void count(UserSession session, long nanos, boolean good) {
    counters.buildEnded(nanos, !good);
    SessionMetrics metrics = session.metrics();
    if (metrics != null) {
      metrics.buildEnded(nanos);
    }
  }

  /** Takes a session that has not been built out of the table, and tells whoever waits for it. */
  void discard(UserSession session, Throwable failure) {
    table.remove(session);
    refusals.tellAll(session.closed(), failure);
  }
}
