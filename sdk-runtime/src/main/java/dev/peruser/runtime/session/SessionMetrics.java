package dev.peruser.runtime.session;

import dev.peruser.api.ReceiverGoneException;
import dev.peruser.api.TurnCancelledException;
import dev.peruser.api.Usage;
import dev.peruser.api.User;
import dev.peruser.runtime.UserMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/** Counts one session's turns; made only where monitoring is on. */
final class SessionMetrics implements Usage {
  private static final int ENDED = 0;
  private static final int FAILED = 1;
  private static final int NANOS = 2;
  private static final int LAST_ACTIVITY = 3;
  private static final int PROMPT_TOKENS = 4;
  private static final int COMPLETION_TOKENS = 5;
  private static final int LLM_CALLS = 6;
  private static final int CANCELLED = 7;
  private static final int COUNTERS = 8;

  private final long createdAt;
  private final AtomicLongArray counters = new AtomicLongArray(COUNTERS);

  /** Counts from a time of day, in milliseconds of the epoch. */
  SessionMetrics(long createdAt) {
    this.createdAt = createdAt;
    counters.setPlain(LAST_ACTIVITY, createdAt);
  }

  void turnBegan(long epochMillis) {
    counters.set(LAST_ACTIVITY, epochMillis);
  }

  void turnEnded(long nanos, @Nullable Throwable failure, long epochMillis) {
    counters.getAndIncrement(ENDED);
    counters.getAndAdd(NANOS, nanos);
    if (failure != null) {
      counters.getAndIncrement(isCancelled(failure) ? CANCELLED : FAILED);
    }
    counters.set(LAST_ACTIVITY, epochMillis);
  }

  private static boolean isCancelled(Throwable failure) {
    return failure instanceof ReceiverGoneException || failure instanceof TurnCancelledException;
  }

  @Override
  public void reportLlmCall(long promptTokens, long completionTokens) {
    if (promptTokens < 0 || completionTokens < 0) {
      throw new IllegalArgumentException(
          "Token counts are 0 or more, not " + promptTokens + " and " + completionTokens);
    }
    counters.getAndAdd(PROMPT_TOKENS, promptTokens);
    counters.getAndAdd(COMPLETION_TOKENS, completionTokens);
    counters.getAndIncrement(LLM_CALLS);
  }

  UserMetrics snapshot(User user, int activeTurns, boolean stuck) {
    long ended = counters.get(ENDED);
    return new UserMetrics(
        user,
        Instant.ofEpochMilli(createdAt),
        Instant.ofEpochMilli(counters.get(LAST_ACTIVITY)),
        activeTurns,
        stuck,
        ended,
        counters.get(FAILED),
        counters.get(CANCELLED),
        ended == 0 ? Duration.ZERO : Duration.ofNanos(counters.get(NANOS) / ended),
        counters.get(PROMPT_TOKENS),
        counters.get(COMPLETION_TOKENS),
        counters.get(LLM_CALLS));
  }
}
