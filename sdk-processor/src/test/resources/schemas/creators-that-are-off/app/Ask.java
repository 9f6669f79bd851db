package app;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
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

class Question {
  private String text;

  Question() { this(""); }

  @JsonCreator(mode = JsonCreator.Mode.DISABLED)
  Question(@JsonProperty("words") String text) { this.text = text; }

  @JsonValue(false)
  public String getText() { return text; }

  public void setText(String text) { this.text = text; }
}
