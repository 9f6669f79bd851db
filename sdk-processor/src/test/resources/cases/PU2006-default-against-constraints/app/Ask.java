package app;

import dev.peruser.api.DefaultValue;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, String> {
  @Override
  public String invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

record Question(
    @DefaultValue("0") @Min(1) int least, @DefaultValue("abcdef") @Size(max = 5) String sized,
    @DefaultValue("A") @Pattern(regexp = "[a-z]") String pattern,
    @DefaultValue("[]") @NotEmpty List<String> list, @DefaultValue("1.5") @Max(1) double ratio,
    @DefaultValue("false") @AssertTrue boolean truth, @DefaultValue("{\"b\": 1}") Map<Color, Integer> keys) {}

enum Color { RED }
