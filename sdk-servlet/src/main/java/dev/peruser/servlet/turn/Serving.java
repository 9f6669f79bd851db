package dev.peruser.servlet.turn;

import dev.peruser.runtime.Workflow;
import java.time.Duration;

/**
 * What all answers of a servlet have in common.
 *
 * @param workflow writes outputs and chunks
 * @param failures says what a failure means for the caller
 * @param exchanges counts the answers that are not yet written
 * @param heartbeats keeps the streams alive
 * @param longestWrite how long a reader may take to read one event
 */
public record Serving(
    Workflow workflow,
    Failures failures,
    Exchanges exchanges,
    Heartbeats heartbeats,
    Duration longestWrite) {}
