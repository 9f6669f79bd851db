package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunctionGroup;

@RegisterFunctionGroup(configType = Tally.Config.class)
final class Tally {
  record Config() {}

  @GroupFunction
  int add(int number) {
    return number;
  }
}
