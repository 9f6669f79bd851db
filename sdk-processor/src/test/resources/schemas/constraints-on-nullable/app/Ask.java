package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(
    @Size(max = 5) @Nullable String text, @Min(1) @Nullable Integer count, @Valid Inner inner,
    @NotNull @Nullable String must, @NotNull Optional<String> perhaps) {}

record Inner(@NotNull @Size(min = 1) String text) {}
