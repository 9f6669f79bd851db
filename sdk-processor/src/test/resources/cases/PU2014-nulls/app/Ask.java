package app;

import com.fasterxml.jackson.annotation.JsonSetter;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, String> {
  @Override
  public String invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

class Question {
  private List<String> tags = List.of();

  @JsonSetter(nulls = com.fasterxml.jackson.annotation.Nulls.AS_EMPTY)
  public void setTags(List<String> tags) { this.tags = tags; }

  List<String> tags() { return tags; }
}
