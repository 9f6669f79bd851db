package app;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<String, Answer> {
  @Override
  public Answer invoke(String input) {
    throw new IllegalStateException("never called");
  }
}

record Answer(Nothing nothing) {}

class Nothing {
  @JsonValue
  public void nothing() {}
}
