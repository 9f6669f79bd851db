package app;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

@JsonIgnoreProperties({"secret", "id"})
record Question(String text, Optional<String> secret, @Nullable Integer id) {}
