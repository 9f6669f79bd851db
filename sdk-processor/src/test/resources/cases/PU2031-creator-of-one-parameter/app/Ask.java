package app;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, String> {
  @Override
  public String invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

class Question {
  private final String text;

  @JsonCreator
  Question(String text) { this.text = text; }

  String text() { return text; }
}
