package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunction(configType = C.Config.class)
final class C implements SingleFunction<String, Integer> {
  @FunctionConfig(name = "c")
  record Config(FunctionRef<D> d) {}

  C(Config config) {}

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
