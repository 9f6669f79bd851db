package app;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.HashMap;
import java.util.Map;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, String> {
  @Override
  public String invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

class Question {
  public String text = "";
  private final Map<String, String> others = new HashMap<>();

  @JsonAnySetter
  public void setOther(String name, String value) { others.put(name, value); }
}
