package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import jakarta.validation.constraints.NotEmpty;
import java.util.Map;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, String> {
  @Override
  public String invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

record Question(@NotEmpty Map<String, Question> parts, @NotEmpty Map<String, String> words) {}
