package app;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.Optional;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

class Question {
  private final String text;
  private final int limit;
  private String note = "";

  @JsonCreator
  Question(@JsonProperty("text") String text, @JsonProperty("limit") Optional<Integer> limit) {
    this.text = text;
    this.limit = limit.orElse(10);
  }

  public String getText() { return text; }
  public int getLimit() { return limit; }
  public void setNote(String note) { this.note = note; }
}
