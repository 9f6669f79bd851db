package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import jakarta.validation.constraints.Pattern;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, String> {
  @Override
  public String invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

record Question(
    @Pattern(regexp = "a*+b") String possessive, @Pattern(regexp = "(?>a|b)c") String atomic,
    @Pattern(regexp = "(?i)abc") String flag) {}
