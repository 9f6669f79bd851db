package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(configType = LengthConfig.class)
public final class Length implements SingleFunction<String, Integer> {
  Length(LengthConfig<String> config) {}

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
