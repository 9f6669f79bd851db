package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.ArrayList;
import java.util.HashMap;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(Tags tags, Counts counts) {}

final class Tags extends ArrayList<String> {
  private static final long serialVersionUID = 1L;
}

final class Counts extends HashMap<String, Integer> {
  private static final long serialVersionUID = 1L;
}
