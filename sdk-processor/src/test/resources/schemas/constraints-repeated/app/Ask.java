package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(
    @Size(min = 1) @Size(max = 5) String text,
    @Pattern(regexp = "[a-z]*") @Pattern(regexp = ".*x.*") String both,
    @Size(max = 5) @Size(max = 3) String shorter, @Size(max = 3) @Size(max = 5) String noLonger,
    @Min(1) @Min(2) int least, @Max(2) @Max(1) int most,
    @PositiveOrZero @Positive BigDecimal positive, @Positive @PositiveOrZero BigDecimal notZero,
    @NegativeOrZero @Negative BigDecimal negative, @Negative @NegativeOrZero BigDecimal norZero) {}
