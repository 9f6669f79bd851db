package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalInt;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(
    @Min(1) int least, @Max(10) long most, @Min(1) @Max(10) short both, @Positive int positive,
    @PositiveOrZero BigInteger natural, @Negative double negative,
    @NegativeOrZero BigDecimal notPositive, @DecimalMin("0.5") double half,
    @DecimalMax(value = "1e3", inclusive = false) BigDecimal below,
    @DecimalMin(value = "1.5", inclusive = false) int rounded,
    @DecimalMin(value = "2", inclusive = false) int next, @Digits(integer = 3, fraction = 0) int digits,
    @Min(2) OptionalInt optional) {}
