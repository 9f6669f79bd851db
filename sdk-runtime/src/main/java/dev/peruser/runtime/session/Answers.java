package dev.peruser.runtime.session;

import dev.peruser.runtime.Receiver;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Tells receivers how their turns ended, whatever the receivers do. */
final class Answers {
  private static final Logger LOGGER = System.getLogger("dev.peruser.runtime");

  private final Executor executor;

  /**
   * Answers on the threads of an executor where the caller must not be held up.
   *
   * @param executor a receiver may write to a slow client
   */
  Answers(Executor executor) {
    this.executor = executor;
  }

  /** Tells the end of a turn: a good one, if there is no failure. */
  static void end(Receiver receiver, @Nullable Throwable failure) {
    try {
      if (failure == null) {
        receiver.completed();
      } else {
        receiver.failed(failure);
      }
    } catch (RuntimeException | Error e) {
      LOGGER.log(Level.WARNING, "A receiver threw on the end of its turn", e);
    }
  }

  /** Tells a failure, on another thread if one is free. */
  void failLater(Receiver receiver, Throwable failure) {
    if (!TurnExecutor.offer(executor, () -> end(receiver, failure))) {
      end(receiver, failure);
    }
  }
}
