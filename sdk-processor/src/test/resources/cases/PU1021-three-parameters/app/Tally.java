package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunctionGroup;

@RegisterFunctionGroup(name = "tally")
final class Tally {
  @GroupFunction
  int add(int number, int other, int third) {
    return number + other + third;
  }
}
