package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, String> {
  @Override
  public String invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

record Question(
    @Min(5) @Max(2) int both, @Min(3000000000L) int large, @Positive @Negative double sign,
    @DecimalMin(value = "1", inclusive = false) @DecimalMax("1") BigDecimal none,
    @DecimalMin("1") @DecimalMax(value = "1", inclusive = false) BigDecimal norOne) {}
