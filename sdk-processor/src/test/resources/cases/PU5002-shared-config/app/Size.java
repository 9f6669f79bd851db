package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(configType = LengthConfig.class)
public final class Size implements SingleFunction<String, Integer> {
  @Override
  public Integer invoke(String input) {
    return input.length();
  }

  Size(LengthConfig config) {}
}
