package app;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.peruser.api.Description;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

/** What is asked. It has a second sentence. */
class Question {
  /** The words. Said aloud. */
  public String text = "";

  @Description("How many") public int limit;

  @JsonPropertyDescription("How exact") public boolean exact;

  private int size;

  /** The size of it. */
  public int getSize() { return size; }
}
