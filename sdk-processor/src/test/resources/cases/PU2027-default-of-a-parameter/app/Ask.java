package app;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.peruser.api.DefaultValue;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, String> {
  @Override
  public String invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

class Question {
  private final int limit;

  @JsonCreator
  Question(@JsonProperty("limit") @DefaultValue("10") int limit) { this.limit = limit; }

  int limit() { return limit; }
}
