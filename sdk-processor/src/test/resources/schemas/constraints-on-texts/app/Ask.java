package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(
    @NotNull String plain, @NotEmpty String some, @NotBlank String words,
    @Size(min = 2, max = 5) String sized, @Size(max = 3) char[] letters,
    @Size(min = 2, max = Integer.MAX_VALUE) String endless,
    @Pattern(regexp = "[a-z]+(-[a-z]+)*") String slug, @Email String address,
    @NotBlank @Size(max = 10) @Pattern(regexp = "\\S.*") String several) {}
