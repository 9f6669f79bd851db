package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(
    Box<@Size(max = 3) String> small, Box<String> any, Box<String> other, Box<@Nullable String> maybe,
    Box<@Size(max = 3) String> tiny, Box<@Nullable String[]> holes, Box<String[]> texts,
    Pair<String, @Size(max = 3) String> right, Pair<@Size(max = 3) String, String> left,
    Box<? extends List<@Nullable String>> gaps, Box<? extends List<String>> lists) {}

record Box<T>(T content) {}

record Pair<A, B>(A one, B two) {}
