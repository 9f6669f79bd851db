package app;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
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

@JsonIncludeProperties({"text", "limit"})
record Question(String text, int limit, Optional<String> secret) {}
