package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(@AssertTrue boolean agreed, @AssertFalse Boolean refused) {}
