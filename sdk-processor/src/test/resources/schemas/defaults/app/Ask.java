package app;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.peruser.api.DefaultValue;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(
    @DefaultValue("ten") String text, @DefaultValue("10") int limit, @DefaultValue("0.5") double ratio,
    @DefaultValue("true") boolean exact, @DefaultValue("green") Color color,
    @DefaultValue("[1, 2]") List<Integer> list, @DefaultValue("{\"a\": 1}") Map<String, Integer> map,
    @DefaultValue("{\"x\": 1}") Point point, @DefaultValue("PT5M") Duration pause,
    @DefaultValue("") String empty, @DefaultValue("x") Optional<String> optional,
    @DefaultValue("3") @Min(1) @Max(5) int bounded,
    @DefaultValue("3") @JsonProperty(required = true) int always) {}

record Point(int x, @DefaultValue("0") int y) {}

enum Color { RED, @JsonProperty("green") GREEN }
