package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;

@RegisterPerUserFunctionGroup(name = "tally")
enum Tally {
  ONE;

  @GroupFunction
  int add(int number) {
    return number;
  }
}
