package dev.peruser.runtime.session;

import dev.peruser.runtime.RuntimeClock;

/**
 * What turns have around them, whatever the scope of their workflow. Who needs a part of it on each
 * turn keeps that part.
 *
 * @param clock tells the time exactly, which takes as long as a turn
 * @param ticks tell it coarsely
 * @param executor runs what cannot run on its caller's thread
 * @param watch looks at all code of plugins that runs
 * @param counters count what all users do
 * @param refusals of turns that are not run
 * @param shutdown is how far the end has come
 */
record Surroundings(
    RuntimeClock clock,
    Ticks ticks,
    TurnExecutor executor,
    Watch watch,
    RuntimeCounters counters,
    Refusals refusals,
    Shutdown shutdown) {

  static Surroundings of(RuntimeClock clock, TurnExecutor executor) {
    var answers = new Answers(executor.answers());
    var counters = new RuntimeCounters();
    return new Surroundings(
        clock,
        new Ticks(clock),
        executor,
        new Watch(answers),
        counters,
        new Refusals(counters, answers),
        new Shutdown());
  }

  /** Moves the time. */
  void tick() {
    ticks.read(clock);
    executor.tick();
  }
}
