package app;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.peruser.api.DefaultValue;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.Optional;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, String> {
  @Override
  public String invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

record Question(@DefaultValue("x") Optional<Integer> number, @DefaultValue("RED") Optional<Color> color) {}

enum Color { @JsonProperty("red") RED }
