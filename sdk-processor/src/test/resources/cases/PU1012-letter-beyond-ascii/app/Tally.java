package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunctionGroup;

@RegisterFunctionGroup(name = "zähler")
final class Tally {
  @GroupFunction
  int add(int number) {
    return number;
  }
}
