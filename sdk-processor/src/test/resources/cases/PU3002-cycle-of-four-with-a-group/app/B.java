package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionGroupRef;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunction(configType = B.Config.class)
final class B implements SingleFunction<String, Integer> {
  @FunctionConfig(name = "b")
  record Config(FunctionGroupRef<C> c) {}

  B(Config config) {}

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
