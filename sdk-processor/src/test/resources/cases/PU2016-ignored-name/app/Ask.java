package app;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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

@JsonIgnoreProperties({"secrt", "limit"})
record Question(String text, Optional<String> secret, Optional<Integer> limit) {}
