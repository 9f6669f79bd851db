package app;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.peruser.api.FunctionConfig;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(configType = AskConfig.class)
final class Ask implements SingleFunction<String, String> {
  @Override
  public String invoke(String input) {
    throw new IllegalStateException("never called");
  }
}

@FunctionConfig(name = "ask")
record AskConfig(String maxNotes, @JsonProperty("max_notes") int most) {}
