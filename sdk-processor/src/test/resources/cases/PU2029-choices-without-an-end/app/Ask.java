package app;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
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
sealed interface Shape permits Frame, Group {}

record Frame(Shape inside) implements Shape {}

record Group(Shape first, Shape second) implements Shape {}
