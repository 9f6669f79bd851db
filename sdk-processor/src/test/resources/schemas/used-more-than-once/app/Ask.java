package app;

import dev.peruser.api.Description;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(Point from, Point to, @Description("on the way") Point between) {}

/** A place. */
record Point(int x, int y) {}
