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
 * @param activeTurns how many turns run now
 * @param stuck whether code that took too long has not returned, and keeps the user out
 * @param totalTurns how many turns have ended
 * @param failedTurns how many of them failed; the cancelled ones are not among them
 * @param cancelledTurns how many of them took too long, or their readers left
 * @param averageLatency how long the ended turns took, on average; zero if none has
 * @param promptTokens tokens of prompts, as functions reported them
 * @param completionTokens tokens of completions, as functions reported them
 * @param llmCalls calls of language models, as functions reported them
 */
public record UserMetrics(
    User user,
    Instant createdAt,
    Instant lastActivity,
    int activeTurns,
    boolean stuck,
    long totalTurns,
    long failedTurns,
    long cancelledTurns,
    Duration averageLatency,
    long promptTokens,
    long completionTokens,
    long llmCalls) {}
