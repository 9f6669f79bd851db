package app;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunction(configType = LengthConfig.class)
final class Length implements SingleFunction<String, Integer> {
  Length(LengthConfig config) {}

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
