package dev.peruser.runtime.session;

import dev.peruser.api.User;
import dev.peruser.api.spi.CurrentTurn;
import dev.peruser.model.workflow.GeneralOptions;
import dev.peruser.runtime.Receiver;
import dev.peruser.runtime.RefusedException;
import dev.peruser.runtime.RuntimeClock;
import dev.peruser.runtime.RuntimeMetrics;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.runtime.UserMetrics;
import dev.peruser.runtime.build.Blueprint;
import dev.peruser.runtime.build.Instances;
import dev.peruser.runtime.log.LogText;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns of a per-user workflow and its endpoints. An uncontended turn runs on its caller's thread
 * and takes no lock; when many do already, a submitted one is handed to the executor. A turn that
 * finds its session building, closing or busy is queued there, and whoever finishes the build, the
 * close or the turn hands it to the executor.
 */
final class PerUserTurns implements Turns {
  private static final Logger LOGGER = System.getLogger("dev.peruser.runtime");

  private static final long CLOSED_POLL_NANOS = 10_000;

  private final InlineTurns inline = new InlineTurns();
  private final int maxConcurrency;
  private final int maxWaiting;
  private final int turnTimeout;
  private final Duration closePatience;
  private final Surroundings around;
  private final RuntimeClock clock;
  private final Ticks ticks;
  private final TurnExecutor executor;
  private final Watch watch;
  private final RuntimeCounters counters;
  private final Refusals refusals;
  private final Shutdown shutdown;
  private final SessionTable table;
  private final Closing closing;
  private final Building building;

  /**
   * Takes turns; there are no sessions yet.
   *
   * @param blueprint builds sessions
   * @param options the limits and times
   * @param clock tells the time; somebody calls {@link #tick()} with it
   * @param executor runs turns that cannot run on their submitters' threads, and closes sessions
   */
  PerUserTurns(
      Blueprint blueprint, GeneralOptions options, RuntimeClock clock, TurnExecutor executor) {
    maxConcurrency = options.perUserMaxConcurrency();
    maxWaiting = options.perUserMaxWaiting();
    turnTimeout = Ticks.of(options.turnTimeout());
    closePatience = options.closeTimeout().plus(Shutdown.LAST_MOMENT);
    around = Surroundings.of(clock, executor);
    this.clock = clock;
    ticks = around.ticks();
    this.executor = executor;
    watch = around.watch();
    counters = around.counters();
    refusals = around.refusals();
    shutdown = around.shutdown();
    table = new SessionTable(options, around);
    closing = new Closing(table, options, around, this::goOn);
    building = new Building(blueprint, table, closing, options, around);
  }

  /** Goes on with whoever came while a session closed: the same user, a fresh session (L2). */
  private void goOn(UserSession closed, Queue<Turn> waiting) {
    Turn first = waiting.remove();
    run(table.replace(closed, first.user(), waiting), first);
  }

  /**
   * Moves the time, ends sessions that have been idle for too long, and whatever has run for too
   * long.
   */
  @Override
  public void tick() {
    around.tick();
    closing.tick();
    watch.look(ticks.now(), this::refuseWhoWaits);
  }

  private void refuseWhoWaits(CodeOwner stuck) {
    if (stuck instanceof UserSession session) {
      for (Turn turn : session.takeWaiting()) {
        refusals.tellLater(turn.receiver(), Refusals.stuck());
      }
    }
  }

  @Override
  public @Nullable Object invoke(@Nullable User user, Entrance entrance, Object input)
      throws Exception {
    User known = requireUser(user);
    UserSession session;
    try {
      session = enter(known);
      if (session != null && session.isBuilding()) {
        build(session, null);
      }
    } catch (RefusedException refusal) {
      counters.turnRefused(refusal);
      throw refusal;
    }
    if (session == null) {
      refuseToWaitForOneself(known);
      var receiver = new BlockingReceiver();
      queue(new Turn(known, entrance, input, TurnAttributes.NONE, receiver), true);
      return receiver.await();
    }
    Watched turn = begin(session, null);
    SessionMetrics metrics = session.metrics();
    long began = began(metrics);
    Object output = null;
    Throwable failure = null;
    try {
      output =
          TurnRunner.single(
              session, known, TurnAttributes.NONE, entrance.function(session.entry()), input);
    } catch (Throwable t) {
      failure = t;
    }
    if (!turn.end()) {
      failure = session.cancelled(failure);
    }
    ended(metrics, began, failure);
    leave(session);
    if (failure != null) {
      throw BlockingReceiver.rethrown(failure);
    }
    return output;
  }

  @Override
  public void submit(
      @Nullable User user,
      Entrance entrance,
      Object input,
      TurnAttributes attributes,
      Receiver receiver) {
    if (!inline.tryEnter()) {
      submitElsewhere(user, entrance, input, attributes, receiver);
      return;
    }
    try {
      submitHere(user, entrance, input, attributes, receiver);
    } finally {
      inline.leave();
    }
  }

  private void submitHere(
      @Nullable User user,
      Entrance entrance,
      Object input,
      TurnAttributes attributes,
      Receiver receiver) {
    User known;
    UserSession session;
    try {
      known = requireUser(user);
      session = enter(known);
      if (session == null) {
        receiver.waiting();
        queue(new Turn(known, entrance, input, attributes, receiver), true);
        return;
      }
    } catch (RuntimeException | Error refusal) {
      refusals.tell(receiver, refusal);
      return;
    }
    run(session, known, entrance, input, attributes, receiver);
  }

  /**
   * The turn takes its place in the session on this thread all the same, so that none that is
   * submitted later overtakes it (L6).
   */
  private void submitElsewhere(
      @Nullable User user,
      Entrance entrance,
      Object input,
      TurnAttributes attributes,
      Receiver receiver) {
    try {
      User known = requireUser(user);
      receiver.waiting();
      queue(new Turn(known, entrance, input, attributes, receiver), false);
    } catch (RuntimeException | Error refusal) {
      refusals.tell(receiver, refusal);
    }
  }

  private static User requireUser(@Nullable User user) {
    if (user == null) {
      throw new IllegalArgumentException("The workflow is per-user: a turn needs a user");
    }
    return user;
  }

  /**
   * Enters the user's session; if there is none, a new one, which the caller has to build. Null if
   * the turn has to wait.
   */
  private @Nullable UserSession enter(User user) {
    while (true) {
      if (shutdown.hasBegun()) {
        throw Refusals.stopping();
      }
      UserSession session = table.find(user);
      if (session != null) {
        return session.tryEnter(maxConcurrency) ? session : null;
      }
      session = begin(user);
      if (session != null) {
        return session;
      }
    }
  }

  /** Puts a turn in its session's queue, or runs it, here or elsewhere, if it need not wait. */
  private void queue(Turn turn, boolean here) {
    while (true) {
      try {
        UserSession session = table.find(turn.user());
        if (session == null || shutdown.hasBegun()) {
          session = enter(turn.user());
          if (session != null) {
            start(session, turn, here);
            return;
          }
          continue;
        }
        switch (session.enqueue(turn, maxConcurrency, maxWaiting)) {
          case ENTERED -> start(session, turn, here);
          case QUEUED -> {}
          case FULL -> refusals.tell(turn.receiver(), Refusals.tooManyWaiting(maxWaiting));
          case STUCK -> refusals.tell(turn.receiver(), Refusals.stuck());
          case CLOSED -> {
            // The closing thread is about to put the next session here. If both are virtual
            // threads, it may need this one's carrier for that.
            LockSupport.parkNanos(this, CLOSED_POLL_NANOS);
            continue;
          }
        }
        return;
      } catch (RuntimeException | Error refusal) {
        refusals.tell(turn.receiver(), refusal);
        return;
      }
    }
  }

  /** Begins a new session, to be built by the caller; null if somebody was faster. */
  private @Nullable UserSession begin(User user) {
    UserSession session = table.begin(user, closing::makeRoom);
    if (session != null && shutdown.hasBegun()) { // which may have looked before it was there
      building.discard(session, Refusals.stopping());
      throw Refusals.stopping();
    }
    return session;
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

  /** Runs a turn that has entered. */
  private void start(UserSession session, Turn turn, boolean here) {
    if (here) {
      run(session, turn);
      return;
    }
    Runnable refused = () -> leave(session, turn, Refusals.noThread(shutdown));
    if (!executor.offerSoon(() -> runElsewhere(session, turn), refused)) {
      refused.run();
    }
  }

  private void runElsewhere(UserSession session, Turn turn) {
    if (shutdown.isOver()) {
      leave(session, turn, Refusals.stopping());
    } else {
      run(session, turn);
    }
  }

  /** Takes a turn that has entered out again: it does not run. */
  private void leave(UserSession session, Turn turn, RefusedException refusal) {
    refusals.tell(turn.receiver(), refusal);
    leave(session, refusal);
  }

  private void leave(UserSession session, Throwable reason) {
    if (session.isBuilding()) {
      building.discard(session, reason);
    } else {
      leave(session);
    }
  }

  /** For a new thread there may be no memory to watch it, and then nobody is in. */
  private Watched begin(UserSession session, @Nullable Receiver receiver) {
    try {
      return watch.begin(session, receiver, ticks.now() + turnTimeout);
    } catch (RuntimeException | Error failure) {
      leave(session);
      throw failure;
    }
  }

  private void run(UserSession session, Turn turn) {
    run(session, turn.user(), turn.entrance(), turn.input(), turn.attributes(), turn.receiver());
  }

  /** Runs a turn that has entered, after it has built its session if it is the first. */
  private void run(
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
    ended(metrics, began, inTime ? failure : session.cancelled(failure));
    leave(session);
    if (inTime) {
      Answers.end(receiver, failure);
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

  /** Has the executor run a turn that has entered already. */
  private void handOver(UserSession session, Turn entered) {
    for (Turn next = entered; next != null; next = session.leave(ticks.now())) {
      Turn turn = next;
      if (TurnExecutor.offer(executor, () -> runElsewhere(session, turn))) {
        return;
      }
      refusals.tell(turn.receiver(), Refusals.noThread(shutdown));
    }
    closing.closeIfDue(session);
  }

  @Override
  public boolean endSession(User user) {
    UserSession session = table.find(user);
    if (session == null) {
      return false;
    }
    session.retire();
    closing.closeIfDue(session);
    return true;
  }

  @Override
  public Stream<UserMetrics> users() {
    return table.users();
  }

  @Override
  public RuntimeMetrics metrics() {
    return counters.snapshot(table.now());
  }

  /**
   * Takes no new turns, lets running and waiting ones finish for a while, and closes every session
   * that nobody is in. A session whose turn does not come back is closed when it does.
   *
   * @param patience how long to wait
   */
  @Override
  public void close(Duration patience) {
    shutdown.begin();
    table.all().forEach(closing::closeIfDue);
    if (!awaitEmpty(patience)) {
      cancelAll();
      if (!awaitEmpty(closePatience)) {
        cancelAll(); // also what has begun to close meanwhile
        awaitEmpty(Shutdown.LAST_MOMENT);
      }
    }
    around.answers().await(Shutdown.LAST_MOMENT);
    shutdown.end();
    closing.closeHere();
    for (UserSession session : table.all()) {
      LOGGER.log(
          Level.WARNING,
          "Code of user {0} has not returned within the shutdown timeout; the session is closed"
              + " when it does",
          LogText.of(session.user()));
    }
  }

  /** Waits until all sessions have closed. What the executor does not close, this thread does. */
  private boolean awaitEmpty(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    do {
      closing.closeHere();
      Duration left = Duration.ofNanos(deadline - System.nanoTime());
      if (!shutdown.await(() -> table.isEmpty() || closing.isBehind(), left)) {
        return false;
      }
    } while (!table.isEmpty());
    return true;
  }

  private void cancelAll() {
    for (UserSession session : table.all()) {
      refusals.tellAll(session.takeWaiting(), Refusals.stopping());
    }
    watch.cancelAll();
  }

  /** A blocking call from inside a turn of the same user would wait for its own end. */
  private void refuseToWaitForOneself(User user) {
    if (CurrentTurn.slots()[CurrentTurn.SOURCE] instanceof UserSession session
        && session == table.find(user)) {
      throw new IllegalStateException(
          "A turn of user "
              + LogText.of(user)
              + " invokes the runtime for the same user, and would"
              + " wait for itself. Call the other function through a handle of the builder");
    }
  }
}
