package app;

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

record Question(String text, int limit, boolean exact) {
  Question(@JsonProperty("words") String text, int limit, boolean exact) {
    this.text = text;
    this.limit = limit;
    this.exact = exact;
  }

  @JsonProperty("most")
  @Override
  public int limit() {
    return limit;
  }
}
