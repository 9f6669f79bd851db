package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(
    List<@Nullable String> texts,
    Map<String, @Nullable Integer> counts,
    List<Optional<String>> optional,
    @Nullable String[] items,
    String @Nullable [] array,
    List<@Nullable List<@Nullable String>> nested) {}
