package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(configType = B.Config.class)
final class B implements SingleFunction<String, Integer> {
  @FunctionConfig(name = "b")
  record Config(FunctionRef<A> a) {}

  B(Config config) {}

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
