package app;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.peruser.api.DefaultValue;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.Optional;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(
    @JsonAlias({"words", "sentence"}) String text,
    @JsonAlias("most") @DefaultValue("10") int limit,
    @JsonAlias("other") Optional<Inner> inner) {}

record Inner(int value) {}
