package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;

@RegisterPerUserFunctionGroup(configType = C.Config.class)
final class C {
  @FunctionConfig(name = "c")
  record Config(FunctionRef<D> d) {}

  C(Config config) {}

  @GroupFunction
  int add(int number) {
    return number;
  }
}
