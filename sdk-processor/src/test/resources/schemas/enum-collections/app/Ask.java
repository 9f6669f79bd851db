package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.EnumMap;
import java.util.EnumSet;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(EnumSet<Color> colors, EnumMap<Color, Integer> counts) {}

enum Color { RED, GREEN }
