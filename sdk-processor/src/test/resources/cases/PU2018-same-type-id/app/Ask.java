package app;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, String> {
  @Override
  public String invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

record Question(Shape shape) {}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
sealed interface Shape permits Circle, Square {}

@JsonTypeName("round")
record Circle(double radius) implements Shape {}

@JsonTypeName("round")
record Square(double side) implements Shape {}
