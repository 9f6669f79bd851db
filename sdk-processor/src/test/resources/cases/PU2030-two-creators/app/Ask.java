package app;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, String> {
  @Override
  public String invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

record Question(int x, int y) {
  @JsonCreator
  static Question of(@JsonProperty("a") int a, @JsonProperty("b") int b) { return new Question(a, b); }

  @JsonCreator
  static Question at(@JsonProperty("c") int c, @JsonProperty("d") int d) { return new Question(c, d); }
}
