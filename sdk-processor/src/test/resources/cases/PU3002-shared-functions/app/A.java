package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(configType = A.Config.class)
final class A implements SingleFunction<String, Integer> {
  @FunctionConfig(name = "a")
  record Config(FunctionRef<B> b) {}

  A(Config config) {}

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
