package app;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.peruser.api.FunctionConfig;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(configType = AskConfig.class)
final class Ask implements SingleFunction<String, String> {
  Ask(AskConfig config) {}

  @Override
  public String invoke(String input) {
    return input;
  }
}

@FunctionConfig(name = "ask")
record AskConfig(Limits limits) {}

class Limits {
  public int maxSize = 10;
  @JsonAlias("max_seconds") public int maxTime = 5;
}
