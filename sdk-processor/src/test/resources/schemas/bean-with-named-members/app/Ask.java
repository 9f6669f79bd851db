package app;

import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
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
  @JsonProperty("the_text") private String text = "";
  private int limit;
  @JsonProperty private int kept;

  @JsonProperty("size") int limit() { return limit; }
  @JsonProperty("size") void limit(int limit) { this.limit = limit; }
  @JsonGetter("read") public int getSeen() { return limit; }
  @JsonSetter("write") public void setGiven(int given) { this.limit = given; }
}
