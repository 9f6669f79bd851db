package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(configType = LengthConfig.class)
final class Size implements SingleFunction<String, Integer> {
  Size(LengthConfig config) {}

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
