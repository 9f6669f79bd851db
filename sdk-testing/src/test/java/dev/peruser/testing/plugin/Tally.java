package dev.peruser.testing.plugin;

import dev.peruser.api.Emitter;
import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;

/** A per-user group: two functions over one total. */
@RegisterPerUserFunctionGroup(name = "tally")
public final class Tally {
  private int total;

  /** Adds to the total. */
  @GroupFunction
  int add(int amount) {
    total += amount;
    return total;
  }

  /** Counts up to the total. */
  @GroupFunction(name = "count_up")
  void countUp(int from, Emitter<? super Integer> emitter) {
    for (int i = from; i <= total; i++) {
      emitter.emit(i);
    }
  }

  /** The total. */
  public int total() {
    return total;
  }
}
