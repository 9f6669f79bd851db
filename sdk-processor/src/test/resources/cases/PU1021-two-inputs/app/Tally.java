package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunctionGroup;

@RegisterFunctionGroup(name = "tally")
final class Tally {
  @GroupFunction
  int add(int number, int other) {
    return number + other;
  }

  @GroupFunction
  void keep(int number, String name) {}
}
