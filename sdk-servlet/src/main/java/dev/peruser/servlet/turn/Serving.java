package dev.peruser.servlet.turn;

import dev.peruser.runtime.EntryPoint;
import dev.peruser.servlet.http.Exchanges;
import dev.peruser.servlet.http.UnhurriedContents;
import java.time.Duration;

/**
 * What all answers of one function have in common.
 *
 * @param entry writes outputs and chunks
 * @param failures says what a failure means for the caller
 * @param exchanges counts the answers that are not yet written
 * @param contents sends what is large
 * @param heartbeats keeps the streams alive
 * @param longestWrite how long a reader may take to read one event
 */
public record Serving(
    EntryPoint entry,
    Failures failures,
    Exchanges exchanges,
    UnhurriedContents contents,
    Heartbeats heartbeats,
    Duration longestWrite) {}
