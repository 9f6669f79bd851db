package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunctionGroup;

@RegisterFunctionGroup(name = "tally")
final class Tally extends Base {
  private int count;

  synchronized void count() {
    count++;
  }

  @GroupFunction
  int add(int number) {
    return number;
  }
}
