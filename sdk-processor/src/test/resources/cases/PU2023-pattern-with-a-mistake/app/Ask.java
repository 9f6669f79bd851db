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

record Question(@Pattern(regexp = "[a-z") String text, @Pattern(regexp = "a{2,1}") String other,
    @Pattern(regexp = "a)") @Size(max = 3) String sized) {}
