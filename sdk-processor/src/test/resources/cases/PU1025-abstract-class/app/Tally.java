package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;

@RegisterPerUserFunctionGroup(name = "tally")
final class Tally extends Base {
  @GroupFunction
  int subtract(int number) {
    return -number;
  }
}
