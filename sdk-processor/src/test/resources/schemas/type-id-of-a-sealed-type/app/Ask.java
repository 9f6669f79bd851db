package app;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(Shape shape, List<Shape> more) {}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
sealed interface Shape permits Circle, Square {}

@JsonTypeName("circle")
record Circle(double radius) implements Shape {}

record Square(double side) implements Shape {}
