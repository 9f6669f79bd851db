package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunctionGroup;

@RegisterFunctionGroup(name = "tally")
final class Tally {
  Object monitor = new Object();
  final String name = "tally";

  @GroupFunction
  int add(int number) {
    return number;
  }
}
