package app;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(Box<String> text, Box<Integer> count) {}

record Box<T>(T content) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  Box {}

  @JsonValue
  public T content() { return content; }
}
