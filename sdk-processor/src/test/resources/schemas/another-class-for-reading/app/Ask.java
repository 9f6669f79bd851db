package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, String> {
  @Override
  public String invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

record Question(@JsonDeserialize(as = Circle.class) Shape shape) {}

@JsonSerialize(as = Shape.class)
interface Shape {
  int size();
}

record Circle(int size) implements Shape {}
