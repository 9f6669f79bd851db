package dev.peruser.runtime.session;

import dev.peruser.api.Usage;
import dev.peruser.api.User;
import dev.peruser.runtime.UserMetrics;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Counts one session's turns, for its user and for all; made only where monitoring is on. One
 * array, so that a session is at most two cache lines larger.
 */
final class SessionMetrics implements Usage {
  private static final VarHandle COUNTERS = MethodHandles.arrayElementVarHandle(long[].class);

  private static final int CREATED_AT = 0;
  private static final int LAST_ACTIVITY = 1;
  private static final int BUILD_NANOS = 2;
  private static final int ENDED = 3;
  private static final int FAILED = 4;
  private static final int CANCELLED = 5;
  private static final int NANOS = 6;
  private static final int LONGEST_NANOS = 7;
  private static final int PROMPT_TOKENS = 8;
  private static final int COMPLETION_TOKENS = 9;
  private static final int LLM_CALLS = 10;

  private final RuntimeCounters all;
  private final long[] counters = new long[LLM_CALLS + 1];

  /**
   * Counts from a time of day.
   *
   * @param all counts for all users
   * @param createdAt the time of day, in milliseconds of the epoch
   */
  SessionMetrics(RuntimeCounters all, long createdAt) {
    this.all = all;
    counters[CREATED_AT] = createdAt;
    counters[LAST_ACTIVITY] = createdAt;
  }

  void buildEnded(long nanos) {
    COUNTERS.setVolatile(counters, BUILD_NANOS, time(nanos));
  }

  void turnBegan(long epochMillis) {
    COUNTERS.setVolatile(counters, LAST_ACTIVITY, epochMillis);
  }

  void turnEnded(long nanos, @Nullable Throwable failure, long epochMillis) {
    add(ENDED, 1);
    add(NANOS, time(nanos));
    raise(LONGEST_NANOS, nanos);
    if (failure != null) {
      add(RuntimeCounters.isCancelled(failure) ? CANCELLED : FAILED, 1);
    }
    COUNTERS.setVolatile(counters, LAST_ACTIVITY, epochMillis);
    all.turnEnded(nanos, failure);
  }

  /** A clock that went backwards, or stood still after, counts as no time. */
  private static long time(long nanos) {
    return Math.max(0, nanos);
  }

  @Override
  public void reportLlmCall(long promptTokens, long completionTokens) {
    all.reportLlmCall(promptTokens, completionTokens);
    add(PROMPT_TOKENS, promptTokens);
    add(COMPLETION_TOKENS, completionTokens);
    add(LLM_CALLS, 1);
  }

  private void add(int counter, long amount) {
    COUNTERS.getAndAdd(counters, counter, amount);
  }

  private void raise(int counter, long value) {
    for (long old = get(counter); value > old; old = get(counter)) {
      if (COUNTERS.compareAndSet(counters, counter, old, value)) {
        return;
      }
    }
  }

  private long get(int counter) {
    return (long) COUNTERS.getVolatile(counters, counter);
  }

  UserMetrics snapshot(User user, int activeTurns, int waitingTurns, boolean stuck) {
    return new UserMetrics(
        user,
        Instant.ofEpochMilli(get(CREATED_AT)),
        Instant.ofEpochMilli(get(LAST_ACTIVITY)),
        Duration.ofNanos(get(BUILD_NANOS)),
        activeTurns,
        waitingTurns,
        stuck,
        get(ENDED),
        get(FAILED),
        get(CANCELLED),
        Duration.ofNanos(get(NANOS)),
        Duration.ofNanos(get(LONGEST_NANOS)),
        get(PROMPT_TOKENS),
        get(COMPLETION_TOKENS),
        get(LLM_CALLS));
  }
}
