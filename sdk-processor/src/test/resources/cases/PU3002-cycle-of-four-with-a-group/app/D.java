package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import java.util.Optional;

@RegisterPerUserFunction(configType = D.Config.class)
final class D implements SingleFunction<String, Integer> {
  @FunctionConfig(name = "d")
  record Config(FunctionRef<A> a, Optional<FunctionRef<B>> b) {}

  D(Config config) {}

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
