package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(configType = Length.Config.class)
public final class Length implements SingleFunction<String, Integer> {
  @FunctionConfig(name = "length:most")
  record Config(int most) {}

  Length(Config config) {}

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
