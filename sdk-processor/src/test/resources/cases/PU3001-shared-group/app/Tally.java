package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunctionGroup;

@RegisterFunctionGroup(configType = Tally.Config.class)
final class Tally {
  @FunctionConfig(name = "tally")
  record Config(FunctionRef<Notes> notes) {}

  Tally(Config config) {}

  @GroupFunction
  int add(int number) {
    return number;
  }
}
