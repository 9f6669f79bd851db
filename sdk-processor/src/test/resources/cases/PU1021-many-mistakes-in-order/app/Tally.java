package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.GroupFunction;
import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.RegisterFunctionGroup;

@RegisterFunctionGroup(name = "the tally", configType = Tally.Config.class)
class Tally<T> {
  @GroupFunction(name = "a b")
  int zero(int number) {
    return number;
  }

  @FunctionConfig(name = "")
  record Config(int include, FunctionRef<?> other) {}

  Tally(String text, PerUserBuilder builder) {}

  @GroupFunction
  private int one(int number) {
    return number;
  }

  @GroupFunction
  int two() {
    return 2;
  }

  @GroupFunction(description = "again", name = "three")
  int three(int number) {
    return number;
  }

  @GroupFunction(name = "three")
  int four(int number, String... rest) {
    return number;
  }
}
