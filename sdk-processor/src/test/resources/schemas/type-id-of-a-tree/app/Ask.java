package app;

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

record Question(Expression expression) {}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
sealed interface Expression permits Sum, Leaf {}

@JsonTypeName("sum")
record Sum(Expression left, Expression right) implements Expression {}

@JsonTypeName("leaf")
record Leaf(int value) implements Expression {}
