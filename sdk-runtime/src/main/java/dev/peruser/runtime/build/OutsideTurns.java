package dev.peruser.runtime.build;

import dev.peruser.api.spi.CurrentTurn;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs constructors and close methods of functions: they belong to no turn, even where the thread
 * is in the middle of somebody's (L9).
 */
final class OutsideTurns {
  private OutsideTurns() {}

  static void run(Runnable task) {
    call(
        () -> {
          task.run();
          return true;
        });
  }

  static <T> T call(Supplier<T> task) {
    @Nullable Object[] slots = CurrentTurn.slots();
    if (slots[CurrentTurn.SOURCE] == null) {
      return task.get();
    }
    @Nullable Object[] saved = Arrays.copyOf(slots, CurrentTurn.OF_THE_TURN);
    Arrays.fill(slots, 0, CurrentTurn.OF_THE_TURN, null);
    try {
      return task.get();
    } finally {
      System.arraycopy(saved, 0, slots, 0, saved.length);
    }
  }
}
