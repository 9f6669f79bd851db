package app;

import dev.peruser.api.Builder;
import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunctionGroup;
import dev.peruser.api.SingleFunction;

@RegisterFunctionGroup(configType = Tally.Config.class)
final class Tally {
  @FunctionConfig(name = "tally")
  record Config(FunctionRef<SingleFunction<String, Integer>> other) {}

  Tally(Builder builder) {}

  @GroupFunction
  int add(int number) {
    return number;
  }
}
