package dev.peruser.runtime.session;

import dev.peruser.api.User;
import dev.peruser.api.spi.CurrentTurn;
import dev.peruser.model.workflow.GeneralOptions;
import dev.peruser.runtime.BuildFailedException;
import dev.peruser.runtime.Receiver;
import dev.peruser.runtime.RefusedException;
import dev.peruser.runtime.RefusedException.Reason;
import dev.peruser.runtime.RuntimeClock;
import dev.peruser.runtime.RuntimeMetrics;
import dev.peruser.runtime.SessionEnd;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.runtime.UserMetrics;
import dev.peruser.runtime.build.Blueprint;
import dev.peruser.runtime.build.Instances;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * All user sessions. An uncontended turn runs on its caller's thread and takes no lock. A turn that
 * finds its session building, closing or busy is queued there, and whoever finishes the build, the
 * close or the turn hands it to the executor.
 */
public final class SessionTable implements Turns {
  private static final Logger LOGGER = System.getLogger("dev.peruser.runtime");

  /** An idle session is found within a second, and one that is late within two. */
  private static final int IDLE_SLICES = 40;

  private static final int LATE_SLICES = 80;

  private static final Duration LAST_MOMENT = Duration.ofSeconds(1);

  private final Blueprint blueprint;
  private final RuntimeClock clock;
  private final Executor executor;
  private final int maxConcurrency;
  private final int maxWaiting;
  private final boolean monitored;
  private final ConcurrentHashMap<User, UserSession> sessions = new ConcurrentHashMap<>();
  private final RuntimeCounters counters = new RuntimeCounters();
  private final SessionLimits limits;
  private final Ticks ticks;
  private final Answers answers;
  private final int turnTimeout;
  private final int buildTimeout;
  private final int closeTimeout;
  private final Duration closePatience;
  private final SlicedScan idle;
  private final SlicedScan late;
  private final Object emptied = new Object();
  private volatile boolean stopping;

  /**
   * Makes an empty table.
   *
   * @param blueprint builds sessions
   * @param options the limits and times
   * @param clock tells the time; somebody calls {@link #tick()} with it
   * @param executor runs turns that had to wait, and closes sessions
   */
  public SessionTable(
      Blueprint blueprint, GeneralOptions options, RuntimeClock clock, Executor executor) {
    this.blueprint = blueprint;
    this.clock = clock;
    this.executor = executor;
    maxConcurrency = options.perUserMaxConcurrency();
    maxWaiting = options.perUserMaxWaiting();
    monitored = options.enablePerUserMonitoring();
    limits = new SessionLimits(options);
    ticks = new Ticks(clock);
    answers = new Answers(executor);
    turnTimeout = Ticks.of(options.turnTimeout());
    buildTimeout = Ticks.of(options.buildTimeout());
    closeTimeout = Ticks.of(options.closeTimeout());
    closePatience = options.closeTimeout().plus(LAST_MOMENT);
    int idleTimeout = Ticks.of(options.perUserWorkflowTimeout());
    int interval = Ticks.of(options.perUserWorkflowCleanupInterval());
    idle =
        new SlicedScan(
            sessions.values(),
            IDLE_SLICES,
            interval,
            ticks.now(),
            session -> closeIfIdle(session, idleTimeout));
    late = new SlicedScan(sessions.values(), LATE_SLICES, 0, ticks.now(), this::look);
  }

  /**
   * Moves the time, ends sessions that have been idle for too long, and whatever has run for too
   * long.
   */
  @Override
  public void tick() {
    ticks.read(clock);
    idle.tick(ticks.now());
    late.tick(ticks.now());
  }

  private void closeIfIdle(UserSession session, int timeout) {
    if (session.tryCloseIdle(ticks.now(), timeout)) {
      closeLater(session, SessionEnd.IDLE);
    }
  }

  private void look(UserSession session) {
    if (session.look(ticks.now(), Watched.PATIENCE, answers)) {
      StuckException.log(LOGGER, session);
      refuse(session.takeWaiting(), stuckRefusal());
    }
  }

  @Override
  public @Nullable Object invoke(@Nullable User user, Object input) throws Exception {
    User known = requireUser(user);
    UserSession session;
    try {
      session = enter(known, null);
    } catch (RefusedException refusal) {
      counters.turnRefused(refusal);
      throw refusal;
    }
    if (session == null) {
      refuseToWaitForOneself(known);
      var receiver = new BlockingReceiver();
      queue(new Turn(known, false, input, TurnAttributes.NONE, receiver));
      return receiver.await();
    }
    Watched turn = session.beginTurn(null, until(turnTimeout));
    SessionMetrics metrics = session.metrics();
    long began = began(metrics);
    Object output = null;
    Throwable failure = null;
    try {
      output = TurnRunner.single(session, known, TurnAttributes.NONE, session.entry(), input);
    } catch (Throwable t) {
      failure = t;
    }
    if (!turn.end()) {
      failure = turn.cancelled(failure);
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
      boolean streaming,
      Object input,
      TurnAttributes attributes,
      Receiver receiver) {
    User known;
    UserSession session;
    try {
      known = requireUser(user);
      session = enter(known, receiver);
      if (session == null) {
        receiver.waiting();
        queue(new Turn(known, streaming, input, attributes, receiver));
        return;
      }
    } catch (AnsweredException answered) {
      return;
    } catch (RuntimeException | Error refusal) {
      refuse(receiver, refusal);
      return;
    }
    run(session, known, streaming, input, attributes, receiver);
  }

  /** The caller has been told the failure of a build that took too long. */
  private static final class AnsweredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AnsweredException() {
      super("answered", null, false, false);
    }
  }

  private int until(int timeout) {
    return ticks.now() + timeout;
  }

  private static User requireUser(@Nullable User user) {
    if (user == null) {
      throw new IllegalArgumentException("The workflow is per-user: a turn needs a user");
    }
    return user;
  }

  /** Enters the user's session, building it if there is none; null if the turn has to wait. */
  private @Nullable UserSession enter(User user, @Nullable Receiver receiver) {
    while (true) {
      if (stopping) {
        throw stoppingRefusal();
      }
      UserSession session = sessions.get(user);
      if (session != null) {
        return session.tryEnter(maxConcurrency) ? session : null;
      }
      session = begin(user);
      if (session != null) {
        build(session, receiver);
        return session;
      }
    }
  }

  /** Puts a turn in its session's queue, or runs it if it need not wait after all. */
  private void queue(Turn turn) {
    while (true) {
      try {
        UserSession session = sessions.get(turn.user());
        if (session == null || stopping) {
          session = enter(turn.user(), turn.receiver());
          if (session != null) {
            run(session, turn);
            return;
          }
          continue;
        }
        switch (session.enqueue(turn, maxConcurrency, maxWaiting)) {
          case ENTERED -> run(session, turn);
          case QUEUED -> {}
          case FULL -> refuse(turn.receiver(), tooManyWaiting());
          case STUCK -> refuse(turn.receiver(), stuckRefusal());
          case CLOSED -> {
            Thread.onSpinWait(); // the closing thread is about to put the next session here
            continue;
          }
        }
        return;
      } catch (AnsweredException answered) {
        return;
      } catch (RuntimeException | Error refusal) {
        refuse(turn.receiver(), refusal);
        return;
      }
    }
  }

  /**
   * Puts a new session into the table, to be built by the caller; null if somebody was faster. The
   * limits are asked inside the map's own step, so that of first requests that arrive together only
   * one counts, and none pushes a session out for nothing.
   */
  private @Nullable UserSession begin(User user) {
    UserSession session = newSession(user, null);
    var victims = new ArrayList<UserSession>(1);
    UserSession present =
        sessions.computeIfAbsent(
            user,
            newcomer -> {
              limits.reserve(ticks.now(), sessions.values()).ifPresent(victims::add);
              return session;
            });
    victims.forEach(victim -> closeLater(victim, SessionEnd.MADE_ROOM));
    if (present != session) {
      return null;
    }
    if (stopping) { // close() may have looked before this session was there
      discard(session, stoppingRefusal());
      throw stoppingRefusal();
    }
    return session;
  }

  private UserSession newSession(User user, @Nullable Queue<Turn> waiting) {
    SessionMetrics metrics = monitored ? new SessionMetrics(counters, ticks.epochMillis()) : null;
    return maxConcurrency == 1
        ? new UserSession(user, metrics, waiting)
        : new OverlappingSession(user, metrics, waiting);
  }

  /**
   * Builds on this thread, outside every lock and every turn's context. Whoever joined the build
   * shares its failure; the next one to come tries again (L3).
   */
  private void build(UserSession session, @Nullable Receiver receiver) {
    session.begin(receiver, until(buildTimeout));
    Instances built = null;
    RuntimeException failure = null;
    long began = clock.nanoTime();
    try {
      built = OutsideTurns.call(() -> blueprint.buildFor(session.user()));
    } catch (BuildFailedException e) {
      failure = e;
    } catch (Throwable t) { // not the plugin's; the session must not stay half-built all the same
      failure = new BuildFailedException("The session could not be built", t);
    }
    boolean inTime = session.end();
    long nanos = clock.nanoTime() - began;
    counters.buildEnded(nanos, !inTime || built == null);
    if (session.metrics() != null) {
      session.metrics().buildEnded(nanos);
    }
    if (inTime && built != null) {
      session.built(built, maxConcurrency).forEach(turn -> handOver(session, turn));
      return;
    }
    if (!inTime || failure == null) {
      failure = session.cancelled(failure);
    }
    if (built != null) {
      closeWatched(session, built);
    }
    discard(session, failure);
    throw inTime || receiver == null ? failure : new AnsweredException();
  }

  private void discard(UserSession session, Throwable failure) {
    remove(session);
    refuse(session.closed(), failure);
  }

  private void refuse(Queue<Turn> waiting, Throwable failure) {
    waiting.forEach(turn -> refuse(turn.receiver(), failure));
  }

  /** Answers a turn that is not run. */
  private void refuse(Receiver receiver, Throwable failure) {
    counters.turnRefused(failure);
    Answers.end(receiver, failure);
  }

  private void remove(UserSession session) {
    sessions.remove(session.user(), session);
    limits.release();
    if (stopping) {
      synchronized (emptied) {
        emptied.notifyAll();
      }
    }
  }

  private void run(UserSession session, Turn turn) {
    run(session, turn.user(), turn.streaming(), turn.input(), turn.attributes(), turn.receiver());
  }

  private void run(
      UserSession session,
      User user,
      boolean streaming,
      Object input,
      TurnAttributes attributes,
      Receiver receiver) {
    Watched turn = session.beginTurn(receiver, until(turnTimeout));
    SessionMetrics metrics = session.metrics();
    long began = began(metrics);
    Throwable failure =
        TurnRunner.answer(
            turn, session, user, attributes, session.entry(), input, streaming, receiver);
    boolean inTime = turn.end();
    ended(metrics, began, inTime ? failure : turn.cancelled(failure));
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
      closeIfDue(session);
    }
  }

  /** Has the executor run a turn that has entered already. */
  private void handOver(UserSession session, Turn entered) {
    for (Turn next = entered; next != null; next = session.leave(ticks.now())) {
      Turn turn = next;
      try {
        executor.execute(() -> run(session, turn));
        return;
      } catch (RejectedExecutionException e) {
        refuse(
            turn.receiver(),
            stopping
                ? stoppingRefusal()
                : new RefusedException(
                    Reason.NO_THREAD, "The server has no thread free for a waiting turn."));
      }
    }
    closeIfDue(session);
  }

  private void closeIfDue(UserSession session) {
    if (session.tryCloseEnding()) {
      closeLater(session, SessionEnd.REQUESTED);
    } else if (stopping && session.tryCloseUnused()) {
      closeLater(session, SessionEnd.SHUTDOWN);
    }
  }

  /** Closes a session that has begun to close, on another thread: a close may be slow. */
  private void closeLater(UserSession session, SessionEnd reason) {
    counters.sessionEnded(reason);
    try {
      executor.execute(() -> close(session));
    } catch (RejectedExecutionException e) {
      close(session);
    }
  }

  private void closeWatched(UserSession session, Instances instances) {
    session.begin(null, until(closeTimeout));
    OutsideTurns.run(() -> instances.close("user " + LogText.of(session.user())));
    session.end();
  }

  /** Closes, then goes on with whoever came meanwhile: the same user, a fresh session (L2). */
  private void close(UserSession session) {
    closeWatched(session, session.instances());
    Queue<Turn> rest = session.closed();
    if (stopping) {
      remove(session);
      refuse(rest, stoppingRefusal());
      return;
    }
    Turn first = rest.poll();
    if (first == null) {
      remove(session);
      return;
    }
    UserSession next = newSession(first.user(), rest);
    sessions.replace(session.user(), session, next);
    try {
      build(next, first.receiver());
    } catch (AnsweredException answered) {
      return;
    } catch (RuntimeException | Error failure) {
      refuse(first.receiver(), failure);
      return;
    }
    run(next, first);
  }

  @Override
  public boolean endSession(User user) {
    UserSession session = sessions.get(user);
    if (session == null) {
      return false;
    }
    session.retire();
    closeIfDue(session);
    return true;
  }

  @Override
  public List<UserMetrics> users() {
    return sessions.values().stream()
        .filter(UserSession::isLive)
        .map(UserSession::snapshot)
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public RuntimeMetrics metrics() {
    int live = 0;
    int stuck = 0;
    int active = 0;
    int waiting = 0;
    for (UserSession session : sessions.values()) {
      live += session.isLive() ? 1 : 0;
      stuck += session.isStuck() ? 1 : 0;
      active += session.activeTurns();
      waiting += session.waitingTurns();
    }
    return counters.snapshot(new RuntimeCounters.Now(live, stuck, active, waiting));
  }

  /**
   * Takes no new turns, lets running and waiting ones finish for a while, and closes every session
   * that nobody is in. A session whose turn does not come back is closed when it does.
   *
   * @param patience how long to wait
   */
  @Override
  public void close(Duration patience) {
    stopping = true;
    sessions.values().forEach(this::closeIfDue);
    if (!Deadline.await(emptied, sessions::isEmpty, patience)) {
      cancelAll();
      if (!Deadline.await(emptied, sessions::isEmpty, closePatience)) {
        cancelAll(); // also what has begun to close meanwhile
        Deadline.await(emptied, sessions::isEmpty, LAST_MOMENT);
      }
      answers.await(LAST_MOMENT);
    }
    for (UserSession session : sessions.values()) {
      LOGGER.log(
          Level.WARNING,
          "Code of user {0} has not returned within the shutdown timeout; the session is closed"
              + " when it does",
          LogText.of(session.user()));
    }
  }

  private void cancelAll() {
    for (UserSession session : sessions.values()) {
      refuse(session.takeWaiting(), stoppingRefusal());
      session.cancel(answers);
    }
  }

  /** A blocking call from inside a turn of the same user would wait for its own end. */
  private void refuseToWaitForOneself(User user) {
    if (CurrentTurn.slots()[CurrentTurn.SOURCE] instanceof UserSession session
        && session == sessions.get(user)) {
      throw new IllegalStateException(
          "A turn of user "
              + LogText.of(user)
              + " invokes the runtime for the same user, and would"
              + " wait for itself. Call the other function through a handle of the builder");
    }
  }

  private RefusedException tooManyWaiting() {
    return new RefusedException(
        Reason.TOO_MANY_WAITING,
        "This user has " + maxWaiting + " turns waiting already. Wait for an answer first.");
  }

  private static RefusedException stuckRefusal() {
    return new RefusedException(
        Reason.STUCK, "Code of this user that took too long has not returned yet.");
  }

  private static RefusedException stoppingRefusal() {
    return new RefusedException(Reason.STOPPING, "The server is stopping.");
  }
}
