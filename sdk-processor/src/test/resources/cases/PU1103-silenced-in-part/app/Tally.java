package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunctionGroup;

@RegisterFunctionGroup(name = "tally")
final class Tally {
  @SuppressWarnings("peruser:unguarded-field")
  private int count;

  private int other;

  @GroupFunction
  int add(int number) {
    return number;
  }
}
