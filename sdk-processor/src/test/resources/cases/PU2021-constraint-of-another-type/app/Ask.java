package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, String> {
  @Override
  public String invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

record Question(
    @Size(max = 3) int number, @Min(1) String text, @NotBlank List<String> list,
    @Pattern(regexp = "a") UUID id, @AssertTrue String truth, @Size(max = 1) LocalDate date,
    @AssertTrue @Size(max = 1) String both) {}
