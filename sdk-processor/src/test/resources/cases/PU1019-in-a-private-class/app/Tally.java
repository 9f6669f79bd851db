package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunctionGroup;

@RegisterFunctionGroup(name = "tally")
final class Tally {
  private static final class Data {
    record Total(int sum) {}
  }

  @GroupFunction
  int add(Data.Total total) {
    return total.sum();
  }
}
