package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

class Question {
  private String text = "";
  private final int fixed = 3;
  private int unseen;

  public String getText() { return text; }
  public int getFixed() { return fixed; }
  int getUnseen() { return unseen; }
}
