package app;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Name, Name> {
  @Override
  public Name invoke(Name input) {
    return input;
  }
}

record Name(@JsonValue String text) {}
