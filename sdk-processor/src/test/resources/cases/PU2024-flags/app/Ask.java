package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, String> {
  @Override
  public String invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

record Question(
    @Pattern(regexp = "abc", flags = Pattern.Flag.CASE_INSENSITIVE) @Size(max = 3) String text) {}
