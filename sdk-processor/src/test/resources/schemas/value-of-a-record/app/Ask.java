package app;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(Name name, List<Name> others, Map<String, Amount> amounts) {}

record Name(@JsonValue String text) {}

record Amount(@JsonValue BigDecimal amount) {}
