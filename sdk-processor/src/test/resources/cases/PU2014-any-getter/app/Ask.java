package app;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.HashMap;
import java.util.Map;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<String, Answer> {
  @Override
  public Answer invoke(String input) {
    throw new IllegalStateException("never called");
  }
}

class Answer {
  public String text = "";
  private final Map<String, String> others = new HashMap<>();

  @JsonAnyGetter
  public Map<String, String> getOthers() { return others; }
}
