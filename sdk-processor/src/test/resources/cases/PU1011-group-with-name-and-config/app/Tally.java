package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunctionGroup;

@RegisterFunctionGroup(configType = Tally.Config.class, name = "tally")
final class Tally {
  @FunctionConfig(name = "tally")
  record Config(int start) {}

  Tally(Config config) {}

  @GroupFunction
  int add(int number) {
    return number;
  }
}
