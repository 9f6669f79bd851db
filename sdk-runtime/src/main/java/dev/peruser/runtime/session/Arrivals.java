package dev.peruser.runtime.session;

import dev.peruser.api.User;
import dev.peruser.model.workflow.GeneralOptions;
import dev.peruser.runtime.RefusedException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Turns that arrive: each enters its user's session, waits for it, or is refused. */
final class Arrivals {
  private static final long CLOSED_POLL_NANOS = 10_000;

  private final SessionTable table;
  private final Closing closing;
  private final EnteredTurns entered;
  private final int maxConcurrency;
  private final int maxWaiting;
  private final Refusals refusals;
  private final Shutdown shutdown;

  Arrivals(
      SessionTable table,
      Closing closing,
      EnteredTurns entered,
      GeneralOptions options,
      Surroundings around) {
    this.table = table;
    this.closing = closing;
    this.entered = entered;
    maxConcurrency = options.perUserMaxConcurrency();
    maxWaiting = options.perUserMaxWaiting();
    refusals = around.refusals();
    shutdown = around.shutdown();
  }

  /**
   * Enters the user's session; if there is none, a new one, which the turn then builds.
   *
   * @return the session; null if the turn has to wait
   * @throws RefusedException if there is no room for a new session, or in a shutdown
   */
  @Nullable UserSession enter(User user) {
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

  private @Nullable UserSession begin(User user) {
    UserSession session = table.begin(user, closing::makeRoom);
    if (session != null && shutdown.hasBegun()) { // which may have looked before it was there
      RefusedException refusal = Refusals.stopping();
      entered.takeOut(session, refusal);
      throw refusal;
    }
    return session;
  }

  /**
   * Puts a turn in its session's queue, or starts it if it need not wait. If it is refused, its
   * receiver is told.
   *
   * @param here whether it may run on this thread
   */
  void queue(Turn turn, boolean here) {
    try {
      while (true) {
        UserSession session = table.find(turn.user());
        if (session == null || shutdown.hasBegun()) {
          session = enter(turn.user());
          if (session != null) {
            entered.start(session, turn, here);
            return;
          }
        } else if (isSettled(session, turn, here)) {
          return;
        }
      }
    } catch (RuntimeException | Error refusal) {
      refusals.tell(turn.receiver(), refusal);
    }
  }

  /** Whether it is clear what becomes of the turn. It is not if the session has closed. */
  private boolean isSettled(UserSession session, Turn turn, boolean here) {
    switch (session.enqueue(turn, maxConcurrency, maxWaiting)) {
      case ENTERED -> entered.start(session, turn, here);
      case QUEUED -> {}
      case FULL -> throw Refusals.tooManyWaiting(maxWaiting);
      case STUCK -> throw Refusals.stuck();
      case CLOSED -> {
        // The closing thread is about to put the next session here. If both are virtual
        // threads, it may need this one's carrier for that.
        LockSupport.parkNanos(this, CLOSED_POLL_NANOS);
        return false;
      }
    }
    return true;
  }
}
