package app;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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

record Question(Getters getters, Setters setters) {}

@JsonIgnoreProperties(value = "id", allowGetters = true)
record Getters(Optional<String> id, int value) {}

@JsonIgnoreProperties(value = "password", allowSetters = true)
record Setters(String password, int value) {}
