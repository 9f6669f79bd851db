package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunctionGroup;

@RegisterFunctionGroup(configType = Config.class)
final class Tally {
  @GroupFunction
  int add(int number) {
    return number;
  }
}
