package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, String> {
  @Override
  public String invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

record Question(@Nullable Question before, List<Question> after, Map<String, Question> named, Chain chain) {}

record Chain(Chain next) {}
