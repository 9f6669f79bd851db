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
    @Pattern(regexp = "[a-z&&[^b]]") String intersection, @Pattern(regexp = "[a[bc]]") String union,
    @Pattern(regexp = "\\p{Alpha}+") String posix, @Pattern(regexp = "\\bword\\b") String border,
    @Pattern(regexp = "\\Qa.b\\E") String quoted, @Pattern(regexp = "[\\S]") String nested,
    @Pattern(regexp = "\\x{61}") String point) {}
