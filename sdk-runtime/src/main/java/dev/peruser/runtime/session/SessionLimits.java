package dev.peruser.runtime.session;

import dev.peruser.model.workflow.GeneralOptions;
import dev.peruser.runtime.RefusedException;
import dev.peruser.runtime.RefusedException.Reason;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many sessions there may be, and how many may begin in a second (L7). At the limit, a session
 * that has been idle longest makes room, if it has been idle for long enough; so a flood of new
 * users does not push real ones out. The session that makes room is still closing when the new one
 * begins, so there may be some more than the limit for a while: 16, or a sixty-fourth of it.
 */
final class SessionLimits {
  private static final int CANDIDATES = 256;
  private static final int LEAST_ROOM_FOR_CLOSING = 16;

  private final int maxSessions;
  private final int maxWithClosing;
  private final int maxNewPerSecond;
  private final int minIdle;
  private final AtomicInteger live = new AtomicInteger();

  private int second = Integer.MIN_VALUE;
  private int begunThisSecond;

  /** Sessions that could make room, the one that has been idle longest first. */
  private final Deque<Idle> candidates = new ArrayDeque<>();

  private int candidatesOf = Integer.MIN_VALUE;

  /** A session, and the tick in which it was used last. */
  private record Idle(UserSession session, int since) {}

  SessionLimits(GeneralOptions options) {
    maxSessions = options.perUserMaxSessions();
    maxWithClosing =
        (int)
            Math.min(
                Integer.MAX_VALUE,
                maxSessions + (long) Math.max(LEAST_ROOM_FOR_CLOSING, maxSessions / 64));
    maxNewPerSecond = options.perUserMaxNewSessionsPerSecond().orElse(Integer.MAX_VALUE);
    minIdle = Ticks.of(options.minIdleBeforeEviction());
  }

  /**
   * Makes room for one more session.
   *
   * @param now the time, in ticks
   * @param all all sessions
   * @return the session that has to be closed for it, already closing; empty if there was room
   * @throws RefusedException if there is no room
   */
  Optional<UserSession> reserve(int now, Iterable<UserSession> all) {
    if (maxNewPerSecond != Integer.MAX_VALUE) {
      countNew(now / 10);
    }
    int count = live.incrementAndGet();
    if (count <= maxSessions) {
      return Optional.empty();
    }
    Optional<UserSession> victim =
        count <= maxWithClosing ? idleLongest(now, all) : Optional.empty();
    if (victim.isEmpty()) {
      live.decrementAndGet();
      throw new RefusedException(
          Reason.TOO_MANY_SESSIONS,
          "All " + maxSessions + " sessions that this server may keep are in use.");
    }
    return victim; // until it has closed there is one session too many, which is bounded as well
  }

  /** A session has ended whose place nobody has taken yet. */
  void release() {
    live.decrementAndGet();
  }

  private synchronized void countNew(int currentSecond) {
    if (currentSecond != second) {
      second = currentSecond;
      begunThisSecond = 0;
    }
    if (++begunThisSecond > maxNewPerSecond) {
      throw new RefusedException(
          Reason.TOO_MANY_NEW_SESSIONS, "Too many new users arrive at the same time.");
    }
  }

  /** Looks through all sessions at most once a tick, however many newcomers ask. */
  private synchronized Optional<UserSession> idleLongest(int now, Iterable<UserSession> all) {
    Optional<UserSession> victim = nextCandidate(now);
    if (victim.isEmpty() && candidatesOf != now) {
      candidatesOf = now;
      collectCandidates(now, all);
      victim = nextCandidate(now);
    }
    return victim;
  }

  /** Who has been used since is no candidate any more: others have been idle for longer. */
  private Optional<UserSession> nextCandidate(int now) {
    for (Idle next = candidates.poll(); next != null; next = candidates.poll()) {
      UserSession session = next.session();
      if (now - session.idleTicks(now) == next.since() && session.tryCloseIdle(now, minIdle)) {
        return Optional.of(session);
      }
    }
    return Optional.empty();
  }

  private void collectCandidates(int now, Iterable<UserSession> all) {
    var longest = new PriorityQueue<Idle>(Comparator.comparingInt(idle -> now - idle.since()));
    for (UserSession session : all) {
      int ticks = session.idleTicks(now);
      if (ticks > minIdle
          && (longest.size() < CANDIDATES || ticks > now - longest.element().since())) {
        longest.add(new Idle(session, now - ticks));
        if (longest.size() > CANDIDATES) {
          longest.remove();
        }
      }
    }
    for (Idle next = longest.poll(); next != null; next = longest.poll()) {
      candidates.push(next);
    }
  }
}
