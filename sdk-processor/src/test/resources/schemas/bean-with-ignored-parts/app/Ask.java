package app;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
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
  @JsonIgnore(false) public String seen = "";
  @JsonPropertyDescription("nobody asks for it") private String unseen = "";
  @JsonPropertyDescription("left out") private String left = "";
  private int count;

  @JsonIgnore public String getLeft() { return left; }
  public void setLeft(String left) { this.left = left; }
  @JsonIgnore(false) public int getCount() { return count; }
}
