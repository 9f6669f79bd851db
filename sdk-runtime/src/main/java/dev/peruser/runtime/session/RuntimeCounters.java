package dev.peruser.runtime.session;

import dev.peruser.api.ReceiverGoneException;
import dev.peruser.api.TurnCancelledException;
import dev.peruser.api.Usage;
import dev.peruser.runtime.RefusedException;
import dev.peruser.runtime.RuntimeMetrics;
import dev.peruser.runtime.SessionEnd;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts what all users do. Threads that count at the same time do not wait for each other. */
final class RuntimeCounters implements Usage {
  private final LatencyRecorder builds = new LatencyRecorder();
  private final LatencyRecorder turns = new LatencyRecorder();
  private final LongAdder failedBuilds = new LongAdder();
  private final LongAdder failedTurns = new LongAdder();
  private final LongAdder cancelledTurns = new LongAdder();
  private final LongAdder promptTokens = new LongAdder();
  private final LongAdder completionTokens = new LongAdder();
  private final LongAdder llmCalls = new LongAdder();
  private final CountsBy<SessionEnd> ended = new CountsBy<>(SessionEnd.values());
  private final CountsBy<RefusedException.Reason> refused =
      new CountsBy<>(RefusedException.Reason.values());

  /** A count for each constant of an enum. */
  private static final class CountsBy<E extends Enum<E>> {
    private final List<E> constants;
    private final ConcurrentMap<E, LongAdder> counts = new ConcurrentHashMap<>();

    CountsBy(E[] constants) {
      this.constants = List.of(constants);
    }

    void increment(E constant) {
      counts.computeIfAbsent(constant, it -> new LongAdder()).increment();
    }

    Map<E, Long> sums() {
      return constants.stream().collect(Collectors.toMap(Function.identity(), this::sum));
    }

    private long sum(E constant) {
      LongAdder count = counts.get(constant);
      return count == null ? 0 : count.sum();
    }
  }

  void buildEnded(long nanos, boolean failed) {
    builds.record(nanos);
    if (failed) {
      failedBuilds.increment();
    }
  }

  void sessionEnded(SessionEnd reason) {
    ended.increment(reason);
  }

  /** Counts what kept a turn from being run, if it is a refusal. */
  void turnRefused(@Nullable Throwable failure) {
    if (failure instanceof RefusedException refusal) {
      refused.increment(refusal.reason());
    }
  }

  void turnEnded(long nanos, @Nullable Throwable failure) {
    turns.record(nanos);
    if (failure != null) {
      (isCancelled(failure) ? cancelledTurns : failedTurns).increment();
    }
  }

  static boolean isCancelled(Throwable failure) {
    return failure instanceof ReceiverGoneException || failure instanceof TurnCancelledException;
  }

  @Override
  public void reportLlmCall(long prompt, long completion) {
    requireCounts(prompt, completion);
    promptTokens.add(prompt);
    completionTokens.add(completion);
    llmCalls.increment();
  }

  static void requireCounts(long promptTokens, long completionTokens) {
    if (promptTokens < 0 || completionTokens < 0) {
      throw new IllegalArgumentException(
          "Token counts are 0 or more, not " + promptTokens + " and " + completionTokens);
    }
  }

  /** What there is now, beside what has been counted. */
  record Now(int liveSessions, int stuckSessions, int activeTurns, int waitingTurns) {}

  RuntimeMetrics snapshot(Now now) {
    return new RuntimeMetrics(
        now.liveSessions(),
        now.stuckSessions(),
        now.activeTurns(),
        now.waitingTurns(),
        builds.snapshot(),
        failedBuilds.sum(),
        ended.sums(),
        refused.sums(),
        turns.snapshot(),
        failedTurns.sum(),
        cancelledTurns.sum(),
        promptTokens.sum(),
        completionTokens.sum(),
        llmCalls.sum());
  }
}
