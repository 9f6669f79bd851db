package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunctionGroup;
import java.util.List;

@RegisterFunctionGroup(configType = Tally.Config.class)
final class Tally {
  @FunctionConfig(name = "tally")
  record Config<A, B>(List<A> first, B second) {}

  @GroupFunction
  int add(int number) {
    return number;
  }
}
