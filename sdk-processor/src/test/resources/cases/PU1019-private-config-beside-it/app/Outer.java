package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

final class Outer {
  private Outer() {}

  @FunctionConfig(name = "length")
  private record Config(int most) {}

  @RegisterFunction(configType = Config.class)
  static final class Length implements SingleFunction<String, Integer> {
    Length(Config config) {}

    @Override
    public Integer invoke(String input) {
      return input.length();
    }
  }
}
