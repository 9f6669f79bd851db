package app;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

@JsonIgnoreProperties(ignoreUnknown = false)
record Question(String text, Open open) {}

@JsonIgnoreProperties(ignoreUnknown = true)
record Open(int value) {}
