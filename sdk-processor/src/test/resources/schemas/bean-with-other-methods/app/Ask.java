package app;

import com.fasterxml.jackson.annotation.JsonSetter;
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
  private int x;
  private String note = "";

  public String getText() { return text; }
  public int getX() { return x; }
  public void setX(int x) { this.x = x; }

  public String isNamed() { return text; }
  public String getLabel() { return text; }
  public Question withText(String text) { this.text = text; return this; }
  public void copy(Question other) { this.text = other.text; }
  @JsonSetter void note(String note) { this.note = note; }
}
