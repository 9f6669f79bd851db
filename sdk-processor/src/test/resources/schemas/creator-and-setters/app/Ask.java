package app;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
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
  private int limit;
  private int count;

  @JsonCreator
  Question(
      @JsonProperty("text") String text, @JsonProperty("max") int limit,
      @JsonProperty("count") int count) {
    this.text = text;
    this.limit = limit;
    this.count = count;
  }

  public String getText() { return text; }
  public void setText(String text) { this.text = text; }
  @JsonProperty("max") public int getLimit() { return limit; }
  @JsonProperty("max") public void setLimit(int limit) { this.limit = limit; }
  public int getCount() { return count; }
}
