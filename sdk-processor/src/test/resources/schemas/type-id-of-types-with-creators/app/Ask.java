package app;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(Circle first, Circle second, Shape any) {}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface Shape permits Circle, Line {}

@JsonTypeName("circle")
final class Circle implements Shape {
  private final int radius;

  @JsonCreator
  Circle(@JsonProperty("radius") int radius) { this.radius = radius; }

  public int getRadius() { return radius; }
}

@JsonTypeName("line")
record Line(int length) implements Shape {}
