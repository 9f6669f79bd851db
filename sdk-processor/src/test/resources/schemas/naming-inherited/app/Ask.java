package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
interface Named {}

record Question(String firstName, Inner innerValue) implements Named {}

record Inner(String notNamed) {}
