package app;

import com.fasterxml.jackson.annotation.JsonClassDescription;
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

@JsonClassDescription("What is asked")
record Question(
    @JsonPropertyDescription("The words") String text,
    @Description("This one wins") @JsonPropertyDescription("not this") int limit) {}
