package app;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<String, Question> {
  @Override
  public Question invoke(String input) {
    throw new IllegalStateException("never called");
  }
}

record Question(Shape shape) {}

@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
sealed interface Shape permits Circle {}

record Circle(double radius) implements Shape {}
