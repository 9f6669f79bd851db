package app;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunction(configType = AConfig.class)
public final class A implements SingleFunction<String, Integer> {
  @Override
  public Integer invoke(String input) {
    return input.length();
  }

  A(AConfig config) {}
}
