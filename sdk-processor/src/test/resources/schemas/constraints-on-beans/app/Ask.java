package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

class Question {
  @Size(max = 5) public String text = "";
  private int limit;

  @Min(1)
  public int getLimit() { return limit; }
  public void setLimit(@Max(9) int limit) { this.limit = limit; }
}
