package dev.peruser.runtime.session;

import dev.peruser.api.ReceiverGoneException;
import dev.peruser.api.User;
import dev.peruser.api.spi.CurrentTurn;
import dev.peruser.model.workflow.GeneralOptions;
import dev.peruser.runtime.Receiver;
import dev.peruser.runtime.RefusedException;
import dev.peruser.runtime.RefusedException.Reason;
import dev.peruser.runtime.RuntimeClock;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.runtime.UserMetrics;
import dev.peruser.runtime.build.Blueprint;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
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

  private final Blueprint blueprint;
  private final RuntimeClock clock;
  private final Executor executor;
  private final int maxConcurrency;
  private final int maxWaiting;
  private final boolean monitored;
  private final ConcurrentHashMap<User, UserSession> sessions = new ConcurrentHashMap<>();
  private final SessionLimits limits;
  private final Ticks ticks;
  private final IdleSweep sweep;
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
    sweep = new IdleSweep(sessions.values(), options, ticks.now(), this::closeLater);
  }

  /** Moves the time, and ends sessions that have been idle for too long. */
  public void tick() {
    ticks.read(clock);
    sweep.tick(ticks.now());
  }

  @Override
  public @Nullable Object invoke(@Nullable User user, Object input) throws Exception {
    User known = requireUser(user);
    UserSession session = enter(known);
    if (session == null) {
      refuseToWaitForOneself(known);
      var receiver = new BlockingReceiver();
      queue(new Turn(known, false, input, TurnAttributes.NONE, receiver));
      return receiver.await();
    }
    SessionMetrics metrics = session.metrics();
    long began = began(metrics);
    boolean failed = true;
    try {
      Object output = TurnRunner.single(session, TurnAttributes.NONE, session.entry(), input);
      failed = false;
      return output;
    } finally {
      ended(metrics, began, failed);
      leave(session);
    }
  }

  @Override
  public void submit(
      @Nullable User user,
      boolean streaming,
      Object input,
      TurnAttributes attributes,
      Receiver receiver) {
    UserSession session;
    try {
      User known = requireUser(user);
      session = enter(known);
      if (session == null) {
        receiver.waiting();
        queue(new Turn(known, streaming, input, attributes, receiver));
        return;
      }
    } catch (RuntimeException | Error refusal) {
      answer(receiver, refusal);
      return;
    }
    run(session, streaming, input, attributes, receiver);
  }

  private static User requireUser(@Nullable User user) {
    if (user == null) {
      throw new IllegalArgumentException("The workflow is per-user: a turn needs a user");
    }
    return user;
  }

  /** Enters the user's session, building it if there is none; null if the turn has to wait. */
  private @Nullable UserSession enter(User user) {
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
        build(session);
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
          session = enter(turn.user());
          if (session != null) {
            run(session, turn);
            return;
          }
          continue;
        }
        switch (session.enqueue(turn, maxConcurrency, maxWaiting)) {
          case ENTERED -> run(session, turn);
          case QUEUED -> {}
          case FULL -> answer(turn.receiver(), tooManyWaiting());
          case CLOSED -> {
            Thread.onSpinWait(); // the closing thread is about to put the next session here
            continue;
          }
        }
        return;
      } catch (RuntimeException | Error refusal) {
        answer(turn.receiver(), refusal);
        return;
      }
    }
  }

  /** Puts a new session into the table, to be built by the caller; null if somebody was faster. */
  private @Nullable UserSession begin(User user) {
    UserSession victim = limits.reserve(ticks.now(), sessions.values());
    if (victim != null) {
      closeLater(victim);
    }
    UserSession session = new UserSession(user, newMetrics(), null);
    if (sessions.putIfAbsent(user, session) != null) {
      limits.release();
      return null;
    }
    if (stopping) { // close() may have looked before this session was there
      discard(session, stoppingRefusal());
      throw stoppingRefusal();
    }
    return session;
  }

  private @Nullable SessionMetrics newMetrics() {
    return monitored ? new SessionMetrics(ticks.epochMillis()) : null;
  }

  /**
   * Builds on this thread, outside every lock and every turn's context. Whoever joined the build
   * shares its failure; the next one to come tries again (L3).
   */
  private void build(UserSession session) {
    List<Turn> alsoEntered;
    try {
      alsoEntered =
          session.built(
              OutsideTurns.call(() -> blueprint.buildFor(session.user())), maxConcurrency);
    } catch (Throwable failure) {
      discard(session, failure);
      throw failure;
    }
    alsoEntered.forEach(turn -> handOver(session, turn));
  }

  private void discard(UserSession session, Throwable failure) {
    remove(session);
    session.closed().forEach(turn -> answer(turn.receiver(), failure));
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
    run(session, turn.streaming(), turn.input(), turn.attributes(), turn.receiver());
  }

  private void run(
      UserSession session,
      boolean streaming,
      Object input,
      TurnAttributes attributes,
      Receiver receiver) {
    SessionMetrics metrics = session.metrics();
    long began = began(metrics);
    Throwable failure = null;
    try {
      if (streaming) {
        TurnRunner.stream(session, attributes, session.entry(), input, receiver);
      } else {
        receiver.next(TurnRunner.single(session, attributes, session.entry(), input));
      }
    } catch (Throwable t) {
      failure = t;
    }
    ended(metrics, began, failure != null && !(failure instanceof ReceiverGoneException));
    leave(session);
    answer(receiver, failure);
  }

  private long began(@Nullable SessionMetrics metrics) {
    if (metrics == null) {
      return 0;
    }
    metrics.turnBegan(ticks.epochMillis());
    return clock.nanoTime();
  }

  private void ended(@Nullable SessionMetrics metrics, long began, boolean failed) {
    if (metrics != null) {
      metrics.turnEnded(clock.nanoTime() - began, failed, ticks.epochMillis());
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
        answer(
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
    if (session.tryCloseEnding() || (stopping && session.tryCloseUnused())) {
      closeLater(session);
    }
  }

  /** Closes a session that has begun to close, on another thread: a close may be slow. */
  private void closeLater(UserSession session) {
    try {
      executor.execute(() -> close(session));
    } catch (RejectedExecutionException e) {
      close(session);
    }
  }

  /** Closes, then goes on with whoever came meanwhile: the same user, a fresh session (L2). */
  private void close(UserSession session) {
    OutsideTurns.run(session::closeInstances);
    Queue<Turn> rest = session.closed();
    if (stopping) {
      remove(session);
      rest.forEach(turn -> answer(turn.receiver(), stoppingRefusal()));
      return;
    }
    Turn first = rest.poll();
    if (first == null) {
      remove(session);
      return;
    }
    UserSession next = new UserSession(session.user(), newMetrics(), rest);
    sessions.replace(session.user(), session, next);
    try {
      build(next);
    } catch (RuntimeException | Error failure) {
      answer(first.receiver(), failure);
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
    session.end();
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
      for (UserSession session : sessions.values()) {
        session.takeWaiting().forEach(turn -> answer(turn.receiver(), stoppingRefusal()));
        LOGGER.log(
            Level.WARNING,
            "A turn of user {0} has not ended within the shutdown timeout; its session is closed"
                + " when it does",
            LogText.of(session.user()));
      }
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

  private static void answer(Receiver receiver, @Nullable Throwable failure) {
    try {
      if (failure == null) {
        receiver.completed();
      } else {
        receiver.failed(failure);
      }
    } catch (RuntimeException | Error e) {
      LOGGER.log(Level.WARNING, "A receiver threw on the end of its turn", e);
    }
  }

  private RefusedException tooManyWaiting() {
    return new RefusedException(
        Reason.TOO_MANY_WAITING,
        "This user has " + maxWaiting + " turns waiting already. Wait for an answer first.");
  }

  private static RefusedException stoppingRefusal() {
    return new RefusedException(Reason.STOPPING, "The server is stopping.");
  }
}
