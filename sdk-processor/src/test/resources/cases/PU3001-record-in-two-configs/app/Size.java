package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(configType = Size.Config.class)
final class Size implements SingleFunction<String, Integer> {
  @FunctionConfig(name = "size")
  record Config(Part part) {}

  Size(Config config) {}

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
