package dev.peruser.runtime.session;

import java.util.concurrent.Executor;

/** Runs turns on a bounded pool: where the JDK has no virtual threads. */
final class PooledTurnExecutor implements TurnExecutor {
  private static final int SIZE = Math.max(64, 16 * Runtime.getRuntime().availableProcessors());

  private static final int ANSWERING = 4;

  private final PlatformPool turns;
  private final PlatformPool answers;

  PooledTurnExecutor(ClassLoader loader) {
    turns = new PlatformPool("peruser-turn-", SIZE, loader);
    answers = new PlatformPool("peruser-answer-", ANSWERING, loader);
  }

  @Override
  public void execute(Runnable task) {
    turns.execute(task);
  }

  @Override
  public boolean offerSoon(Runnable turn, Runnable refused) {
    return turns.offerSoon(turn, refused);
  }

  @Override
  public void tick() {
    turns.refuseLate(answers);
  }

  @Override
  public Executor answers() {
    return answers;
  }

  @Override
  public void stop() {
    turns.stop();
    answers.stop();
  }
}
