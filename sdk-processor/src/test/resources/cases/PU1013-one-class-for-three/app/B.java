package app;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunction(configType = Config.class)
final class B implements SingleFunction<String, Integer> {
  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
