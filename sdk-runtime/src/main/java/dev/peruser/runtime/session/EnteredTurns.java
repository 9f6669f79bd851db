package dev.peruser.runtime.session;

import dev.peruser.api.User;
import dev.peruser.model.workflow.GeneralOptions;
import dev.peruser.runtime.Receiver;
import dev.peruser.runtime.RefusedException;
import dev.peruser.runtime.RuntimeClock;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.runtime.build.Instances;
import org.jspecify.annotations.Nullable;

/**
 * Turns that have entered their user's session. One that is the first builds it. It runs and
 * leaves; then the turn that waits next has its place, on another thread, or the session closes if
 * it is due.
 */
final class EnteredTurns {
  private final Building building;
  private final Closing closing;
  private final int maxConcurrency;
  private final int timeout;
  private final RuntimeClock clock;
  private final Ticks ticks;
  private final TurnExecutor executor;
  private final Watch watch;
  private final Refusals refusals;
  private final Shutdown shutdown;

  EnteredTurns(Building building, Closing closing, GeneralOptions options, Surroundings around) {
    this.building = building;
    this.closing = closing;
    maxConcurrency = options.perUserMaxConcurrency();
    timeout = Ticks.of(options.turnTimeout());
    clock = around.clock();
    ticks = around.ticks();
    executor = around.executor();
    watch = around.watch();
    refusals = around.refusals();
    shutdown = around.shutdown();
  }

  /**
   * Runs a turn whose caller waits on this thread.
   *
   * @return its output
   */
  @Nullable Object call(UserSession session, User user, Entrance entrance, Object input)
      throws Exception {
    if (session.isBuilding()) {
      build(session, null);
    }
    Watched turn = begin(session, null);
    SessionMetrics metrics = session.metrics();
    long began = began(metrics);
    Object output = null;
    Throwable failure = null;
    try {
      output =
          TurnRunner.single(
              session, user, TurnAttributes.NONE, entrance.function(session.entry()), input);
    } catch (Throwable t) {
      failure = t;
    }
    try {
      if (!turn.end()) {
        failure = session.cancelled(failure);
      }
      ended(metrics, began, failure);
    } finally { // there may be no memory to say what has become of it
      leave(session);
    }
    if (failure != null) {
      throw BlockingReceiver.rethrown(failure);
    }
    return output;
  }

  /** Runs a turn that answers a receiver, here or, soon, on another thread. */
  void start(UserSession session, Turn turn, boolean here) {
    if (here) {
      run(session, turn);
      return;
    }
    Runnable refused = () -> refuse(session, turn, Refusals.noThread(shutdown));
    if (!executor.offerSoon(() -> runUnlessOver(session, turn), refused)) {
      refused.run();
    }
  }

  private void runUnlessOver(UserSession session, Turn turn) {
    if (shutdown.isOver()) {
      refuse(session, turn, Refusals.stopping());
    } else {
      run(session, turn);
    }
  }

  /** Takes a turn out again: it does not run. */
  private void refuse(UserSession session, Turn turn, RefusedException refusal) {
    refusals.tell(turn.receiver(), refusal);
    takeOut(session, refusal);
  }

  /** Has a turn that does not run leave. A session that it was to build is not built. */
  void takeOut(UserSession session, RefusedException refusal) {
    if (session.isBuilding()) {
      building.discard(session, refusal);
    } else {
      leave(session);
    }
  }

  /** Runs a turn that answers a receiver, on this thread. */
  void run(UserSession session, Turn turn) {
    run(session, turn.user(), turn.entrance(), turn.input(), turn.attributes(), turn.receiver());
  }

  /** The same, of one that never had to wait. */
  void run(
      UserSession session,
      User user,
      Entrance entrance,
      Object input,
      TurnAttributes attributes,
      Receiver receiver) {
    if (session.isBuilding() && !isBuilt(session, receiver)) {
      return;
    }
    Watched turn;
    try {
      turn = begin(session, receiver);
    } catch (RuntimeException | Error failure) {
      refusals.tell(receiver, failure);
      return;
    }
    SessionMetrics metrics = session.metrics();
    long began = began(metrics);
    Throwable failure =
        TurnRunner.answer(
            turn,
            session,
            user,
            attributes,
            entrance.function(session.entry()),
            input,
            entrance.streaming(),
            receiver);
    boolean inTime = turn.end();
    try {
      ended(metrics, began, inTime ? failure : session.cancelled(failure));
    } finally { // there may be no memory to say what has become of it
      leave(session);
      if (inTime) {
        Answers.end(receiver, failure);
      }
    }
  }

  /** Builds a session; if that fails, the receiver is told. */
  private boolean isBuilt(UserSession session, Receiver receiver) {
    try {
      build(session, receiver);
      return true;
    } catch (Building.AnsweredException answered) {
      return false;
    } catch (RuntimeException | Error failure) {
      refusals.tell(receiver, failure);
      return false;
    }
  }

  private void build(UserSession session, @Nullable Receiver receiver) {
    Instances built = building.build(session, receiver);
    session.built(built, maxConcurrency).forEach(turn -> handOver(session, turn));
  }

  /** For a new thread there may be no memory to watch it, and then nobody is in. */
  private Watched begin(UserSession session, @Nullable Receiver receiver) {
    try {
      return watch.begin(session, receiver, ticks.now() + timeout);
    } catch (RuntimeException | Error failure) {
      leave(session);
      throw failure;
    }
  }

  private long began(@Nullable SessionMetrics metrics) {
    if (metrics == null) {
      return 0;
    }
    metrics.turnBegan(ticks.epochMillis());
    return clock.nanoTime();
  }

  private void ended(@Nullable SessionMetrics metrics, long began, @Nullable Throwable failure) {
    if (metrics != null) {
      metrics.turnEnded(clock.nanoTime() - began, failure, ticks.epochMillis());
    }
  }

  private void leave(UserSession session) {
    Turn next = session.leave(ticks.now());
    if (next != null) {
      handOver(session, next);
    } else {
      closing.closeIfDue(session);
    }
  }

  /** Has the executor run a turn that has the place of one that has left. */
  private void handOver(UserSession session, Turn entered) {
    for (Turn next = entered; next != null; next = session.leave(ticks.now())) {
      Turn turn = next;
      if (TurnExecutor.offer(executor, () -> runUnlessOver(session, turn))) {
        return;
      }
      refusals.tell(turn.receiver(), Refusals.noThread(shutdown));
    }
    closing.closeIfDue(session);
  }
}
