package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunction(configType = Length.Config.class)
public final class Length implements SingleFunction<String, Integer> {
  @FunctionConfig(name = "length")
  record Config(@SuppressWarnings("peruser:unknown-supression") int one) {}

  Length(Config config) {}

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
