package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(
    @Digits(integer = 0, fraction = 0) int zero, @DecimalMin("1.5") @DecimalMax("1.5") BigDecimal other) {}
