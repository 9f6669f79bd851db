package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, String> {
  @Override
  public String invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

record Question(@JsonDeserialize(using = ValueDeserializer.None.class) String text) {}
