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

final class Question {
  public String text = "";
  public int limit = 10;
  public final String constant = "c";
  public transient int passing;
  public static int shared;
  int hidden;
  private String secret = "s";
}
