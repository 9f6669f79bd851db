package app;

import dev.peruser.api.FunctionConfig;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;

@RegisterFunction(configType = Length.Config.class)
public final class Length implements SingleFunction<String, Integer> {
  @FunctionConfig(name = "length")
  record Config(List<Missing> others) {}

  Length(Config config) {}

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
