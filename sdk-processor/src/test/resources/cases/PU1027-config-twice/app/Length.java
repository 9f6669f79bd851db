package app;

import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunction(configType = LengthConfig.class)
public final class Length implements SingleFunction<String, Integer> {
  Length(LengthConfig config, PerUserBuilder builder, LengthConfig other) {}

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
