package app;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.FunctionConfig;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

@RegisterFunction(configType = AskConfig.class)
final class Ask implements SingleFunction<String, String> {
  Ask(AskConfig config) {}

  @Override
  public String invoke(String input) {
    return input;
  }
}

@FunctionConfig(name = "ask")
@JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
record AskConfig(@DefaultValue("50") int maxNotes, Inner innerValue) {}

record Inner(int stillSnake) {}
