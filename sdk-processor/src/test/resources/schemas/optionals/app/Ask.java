package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(
    Optional<String> text, OptionalInt count, OptionalLong total, OptionalDouble ratio,
    Optional<List<Integer>> numbers, Optional<Inner> inner) {}

record Inner(Optional<Optional<String>> twice) {}
