package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunction(configType = D.Config.class)
final class D implements SingleFunction<String, Integer> {
  @FunctionConfig(name = "d")
  record Config(FunctionRef<C> c) {}

  D(Config config) {}

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
