package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import jakarta.validation.constraints.Pattern;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(
    @Pattern(regexp = "\\d{3}-\\d{4}") String phone,
    @Pattern(regexp = "\\s*\\w+\\s*") String spaced,
    @Pattern(regexp = "^[A-Z][^0-9(]$") String anchored,
    @Pattern(regexp = "a|b|(?:c|d)?") String choice,
    @Pattern(regexp = "\\p{Lu}\\p{L}*") String name,
    @Pattern(regexp = "[a\\-z\\]]\\.\\@x]") String escaped,
    @Pattern(regexp = "(?=.*[0-9])(?<tail>.{8,})") String password) {}
