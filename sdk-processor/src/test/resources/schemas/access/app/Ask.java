package app;

import com.fasterxml.jackson.annotation.JsonProperty;
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
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String password,
    @JsonProperty(access = JsonProperty.Access.READ_ONLY) Optional<String> id,
    @JsonProperty(access = JsonProperty.Access.READ_WRITE) int both) {}
