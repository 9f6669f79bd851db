package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunction(configType = A.Config.class)
final class A implements SingleFunction<String, Integer> {
  @FunctionConfig(name = "a")
  record Config(FunctionRef<A> self) {}

  A(Config config) {}

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
