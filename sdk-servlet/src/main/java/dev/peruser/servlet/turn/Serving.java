package dev.peruser.servlet.turn;

import dev.peruser.runtime.Workflow;

/**
 * What all answers of a servlet have in common.
 *
 * @param workflow writes outputs and chunks
 * @param failures says what a failure means for the caller
 * @param exchanges counts the answers that are not yet written
 */
public record Serving(Workflow workflow, Failures failures, Exchanges exchanges) {}
