package dev.peruser.runtime;

import java.util.Map;

/**
 * What all sessions and turns have come to since the runtime started, those of users who have gone
 * included. What a turn would have to read the clock for, which are {@code turns}, {@code
 * failedTurns} and {@code cancelledTurns}, and what functions report, is counted only where {@code
 * enable_per_user_monitoring} is on.
 *
 * @param liveSessions how many sessions there are now; those that are being built or closed are not
 *     among them
 * @param stuckSessions in how many of all sessions code that took too long has not returned
 * @param activeTurns how many turns run now
 * @param waitingTurns how many turns wait now for an earlier one of their user, or for a build
 * @param builds how long it took to build the instances of a user
 * @param failedBuilds how many of these builds failed, or took too long
 * @param endedSessions how many sessions ended, by the reason; each reason is there
 * @param refusedTurns how many turns were not run, by the reason; each reason is there
 * @param turns how long the turns took that have ended
 * @param failedTurns how many of them failed; the cancelled ones are not among them
 * @param cancelledTurns how many of them took too long, or their readers left
 * @param promptTokens tokens of prompts, as functions reported them
 * @param completionTokens tokens of completions, as functions reported them
 * @param llmCalls calls of language models, as functions reported them
 */
public record RuntimeMetrics(
    int liveSessions,
    int stuckSessions,
    int activeTurns,
    int waitingTurns,
    Latencies builds,
    long failedBuilds,
    Map<SessionEnd, Long> endedSessions,
    Map<RefusedException.Reason, Long> refusedTurns,
    Latencies turns,
    long failedTurns,
    long cancelledTurns,
    long promptTokens,
    long completionTokens,
    long llmCalls) {

  /** Keeps copies of the maps. */
  public RuntimeMetrics {
    endedSessions = Map.copyOf(endedSessions);
    refusedTurns = Map.copyOf(refusedTurns);
  }
}
