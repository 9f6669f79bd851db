package app;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.FunctionConfig;
import dev.peruser.api.FunctionRef;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;
import java.util.Optional;

@RegisterFunction(configType = AskConfig.class)
final class Ask implements SingleFunction<String, String> {
  Ask(AskConfig config) {}

  @Override
  public String invoke(String input) {
    return input;
  }
}

@FunctionConfig(name = "ask")
record AskConfig(
    @DefaultValue("other") FunctionRef<SingleFunction<String, String>> otherName,
    Optional<FunctionRef<SingleFunction<String, Integer>>> maybe,
    @DefaultValue("[\"a\", \"b\"]") List<FunctionRef<SingleFunction<String, String>>> several) {}
