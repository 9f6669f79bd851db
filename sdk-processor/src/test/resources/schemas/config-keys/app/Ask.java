package app;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.peruser.api.DefaultValue;
import dev.peruser.api.FunctionConfig;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
    @DefaultValue("50") int maxNotes, String baseURL, Limits hardLimits,
    @JsonProperty("given-name") @DefaultValue("x") String given,
    List<Limits> moreLimits, Map<String, Limits> limitsByName, @Min(1) @DefaultValue("5") int retryCount) {}

record Limits(int maxSize, Optional<Duration> timeLimit) {}
