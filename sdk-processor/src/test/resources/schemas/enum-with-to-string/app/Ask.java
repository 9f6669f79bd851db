package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.Map;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(Color color, Map<Color, Integer> counts) {}

enum Color {
  RED, GREEN;

  @Override
  public String toString() {
    return "the color " + name();
  }
}
