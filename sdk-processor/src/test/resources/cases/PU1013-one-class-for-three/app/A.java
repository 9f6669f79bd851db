package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(configType = Config.class)
final class A implements SingleFunction<String, Integer> {
  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
