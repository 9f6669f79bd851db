package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;

@RegisterPerUserFunctionGroup(name = "tally")
final class Tally {
  @GroupFunction
  int add(int number) {
    return number;
  }
}
