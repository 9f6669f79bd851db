package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;

@RegisterPerUserFunctionGroup(name = "tally")
final class Tally {
  @GroupFunction(name = "sum")
  int add(int number) {
    return number;
  }

  @GroupFunction(name = "sum")
  int subtract(int number) {
    return -number;
  }

  @GroupFunction
  int sum(int number) {
    return number;
  }
}
