package app;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<String, Answer> {
  @Override
  public Answer invoke(String input) {
    throw new IllegalStateException("never called");
  }
}

record Answer(
    @JsonFormat(pattern = "0.00") double price, @JsonFormat(shape = JsonFormat.Shape.ANY) int count) {}
