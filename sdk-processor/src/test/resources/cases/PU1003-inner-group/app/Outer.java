package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunctionGroup;

class Outer {
  @RegisterFunctionGroup(name = "tally")
  final class Tally {
    @GroupFunction
    int add(int number) {
      return number;
    }
  }
}
