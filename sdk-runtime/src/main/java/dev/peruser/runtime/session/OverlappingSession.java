package dev.peruser.runtime.session;

import dev.peruser.api.User;
import dev.peruser.runtime.Receiver;
import java.util.Arrays;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A session whose turns may overlap: each is watched by itself. */
final class OverlappingSession extends UserSession {
  private volatile WatchedTurn[] turns = {};
  private int stuckTurns;

  OverlappingSession(User user, @Nullable SessionMetrics metrics, @Nullable Queue<Turn> waiting) {
    super(user, metrics, waiting);
  }

  /** One of several turns. */
  private final class WatchedTurn extends Watched {
    private boolean isStuck;

    @Override
    String whyCancelled() {
      return OverlappingSession.this.whyCancelled();
    }

    @Override
    boolean stuck() {
      if (isStuck) {
        return false;
      }
      isStuck = true;
      turnStuck();
      return true;
    }

    @Override
    void returned() {
      if (isStuck) {
        isStuck = false;
        turnReturned();
      }
    }
  }

  private synchronized void turnStuck() {
    stuckTurns++;
    stuck();
  }

  /** The session is stuck until the last such turn has returned. */
  private synchronized void turnReturned() {
    stuckTurns--;
    if (stuckTurns == 0) {
      returned();
    }
  }

  @Override
  Watched beginTurn(@Nullable Receiver receiver, int until) {
    for (WatchedTurn turn : turns) {
      if (turn.tryBegin(receiver, until)) {
        return turn;
      }
    }
    var turn = new WatchedTurn();
    turn.begin(receiver, until);
    add(turn);
    return turn;
  }

  private synchronized void add(WatchedTurn turn) {
    WatchedTurn[] more = Arrays.copyOf(turns, turns.length + 1);
    more[turns.length] = turn;
    turns = more;
  }

  @Override
  boolean look(int now, int patience, Answers answers) {
    boolean stuck = super.look(now, patience, answers);
    for (WatchedTurn turn : turns) {
      stuck |= turn.look(now, patience, answers);
    }
    return stuck;
  }

  @Override
  StackTraceElement[] stack() {
    for (WatchedTurn turn : turns) {
      if (turn.isOverdue()) {
        return turn.stack();
      }
    }
    return super.stack();
  }

  @Override
  void cancel(Answers answers) {
    super.cancel(answers);
    for (WatchedTurn turn : turns) {
      turn.cancel(answers);
    }
  }
}
