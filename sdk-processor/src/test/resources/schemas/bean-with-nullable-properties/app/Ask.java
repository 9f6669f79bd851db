package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

class Question {
  public @Nullable String text;
  public Optional<Integer> limit = Optional.empty();
}
