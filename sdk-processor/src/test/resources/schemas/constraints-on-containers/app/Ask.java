package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(
    @NotEmpty List<String> some, @Size(min = 1, max = 3) Set<Integer> few,
    @Size(max = 2) Map<String, String> entries, @Size(min = 2, max = 2) int[] pair,
    @Size(max = 4) String[] texts) {}
