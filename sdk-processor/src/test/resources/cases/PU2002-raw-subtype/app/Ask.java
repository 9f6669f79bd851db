package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<String, Answer> {
  @Override
  public Answer invoke(String input) {
    throw new IllegalStateException("never called");
  }
}

record Answer(Result<String> result) {}

sealed interface Result<T> permits Pair {}

record Pair<T, S>(T first, S second) implements Result<T> {}
