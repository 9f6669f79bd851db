package dev.peruser.benchmarks.http;

/**
 * One contestant's part of a round.
 *
 * @param contestant who
 * @param load what wrk says
 * @param processorNanos what the server's process took for each request
 */
record Round(Contestant contestant, Wrk.Load load, double processorNanos) {}
