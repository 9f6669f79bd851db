package dev.peruser.runtime.session;

import dev.peruser.api.User;
import dev.peruser.model.workflow.GeneralOptions;
import dev.peruser.runtime.UserMetrics;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All user sessions: one for each user (L2), and no more than there may be (L7). */
final class SessionTable {
  private final SessionMap sessions = new SessionMap();
  private final SessionLimits limits;
  private final boolean monitored;
  private final Ticks ticks;
  private final RuntimeCounters counters;
  private final Shutdown shutdown;

  /**
   * Makes an empty table.
   *
   * @param options the limits
   * @param around its shutdown waits until the table is empty
   */
  SessionTable(GeneralOptions options, Surroundings around) {
    limits = new SessionLimits(options);
    monitored = options.enablePerUserMonitoring();
    ticks = around.ticks();
    counters = around.counters();
    shutdown = around.shutdown();
  }

  @Nullable UserSession find(User user) {
    return sessions.get(user);
  }

  /** All that there are, to be iterated over while they come and go. */
  SessionMap all() {
    return sessions;
  }

  boolean isEmpty() {
    return sessions.isEmpty();
  }

  /**
   * Puts a new session into the table, to be built by the caller. The limits are asked inside the
   * map's own step, so that of first requests that arrive together only one counts, and none pushes
   * a session out for nothing.
   *
   * @param closeLater takes the session that makes room for it, if one has to
   * @return the session; null if somebody was faster
   * @throws dev.peruser.runtime.RefusedException if there is no room
   */
  @Nullable UserSession begin(User user, Consumer<UserSession> closeLater) {
    UserSession session = newSession(user, null);
    var victims = new ArrayList<UserSession>(1);
    UserSession present =
        sessions.putIfAbsent(
            session, () -> limits.reserve(ticks.now(), sessions).ifPresent(victims::add));
    victims.forEach(closeLater);
    return present == null ? session : null;
  }

  /**
   * Puts a new session in the place of one that has closed.
   *
   * @param user the same user, as the caller of the turn that is first in the new session has it
   * @param waiting the turns that wait for it, but for the first
   */
  UserSession replace(UserSession closed, User user, Queue<Turn> waiting) {
    UserSession session = newSession(user, waiting);
    sessions.replace(closed, session);
    return session;
  }

  private UserSession newSession(User user, @Nullable Queue<Turn> waiting) {
    SessionMetrics metrics = monitored ? new SessionMetrics(counters, ticks.epochMillis()) : null;
    return new UserSession(user, metrics, waiting);
  }

  void remove(UserSession session) {
    sessions.remove(session);
    limits.release();
    shutdown.wake();
  }

  Stream<UserMetrics> users() {
    return all().stream()
        .filter(UserSession::isLive)
        .map(UserSession::snapshot)
        .flatMap(Optional::stream);
  }

  RuntimeCounters.Now now() {
    int live = 0;
    int stuck = 0;
    int active = 0;
    int waiting = 0;
    for (UserSession session : all()) {
      live += session.isLive() ? 1 : 0;
      stuck += session.isStuck() ? 1 : 0;
      active += session.activeTurns();
      waiting += session.waitingTurns();
    }
    return new RuntimeCounters.Now(live, stuck, active, waiting);
  }
}
