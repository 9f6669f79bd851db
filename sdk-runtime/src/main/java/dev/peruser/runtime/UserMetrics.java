package dev.peruser.runtime;

import dev.peruser.api.User;
import java.time.Duration;
import java.time.Instant;

/**
 * What is known of one live session, counted since it was built.
 *
 * @param user whose session it is
 * @param createdAt when it was built
 * @param lastActivity when its last turn ended, or its running one began
 * @param buildTime how long it took to build
 * @param activeTurns how many turns run now
 * @param waitingTurns how many turns wait now for an earlier one
 * @param stuck whether code that took too long has not returned, and keeps the user out
 * @param totalTurns how many turns have ended
 * @param failedTurns how many of them failed; the cancelled ones are not among them
 * @param cancelledTurns how many of them took too long, or their readers left
 * @param totalLatency how long the ended turns took together, without the time that they waited
 * @param maxLatency how long the longest of them took
 * @param promptTokens tokens of prompts, as functions reported them
 * @param completionTokens tokens of completions, as functions reported them
 * @param llmCalls calls of language models, as functions reported them
 */
public record UserMetrics(
    User user,
    Instant createdAt,
    Instant lastActivity,
    Duration buildTime,
    int activeTurns,
    int waitingTurns,
    boolean stuck,
    long totalTurns,
    long failedTurns,
    long cancelledTurns,
    Duration totalLatency,
    Duration maxLatency,
    long promptTokens,
    long completionTokens,
    long llmCalls) {

  /**
   * How long an ended turn took on average.
   *
   * @return the average; zero if none has ended
   */
  public Duration averageLatency() {
    return totalTurns == 0 ? Duration.ZERO : totalLatency.dividedBy(totalTurns);
  }
}
