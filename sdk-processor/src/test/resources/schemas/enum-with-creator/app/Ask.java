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

record Question(Level level) {}

enum Level {
  LOW(1), HIGH(2);

  private final int number;

  Level(int number) {
    this.number = number;
  }

  @JsonValue
  int number() {
    return number;
  }

  @JsonCreator
  static Level of(int number) {
    return number == 1 ? LOW : HIGH;
  }
}
