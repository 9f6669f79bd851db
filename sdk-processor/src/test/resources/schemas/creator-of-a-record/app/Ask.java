package app;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, Question> {
  @Override
  public Question invoke(Question input) {
    return input;
  }
}

record Question(Email email, Range range, Pair pair, Other other) {}

record Email(String text) {
  @JsonCreator
  Email {}
}

record Range(int from, int to) {
  @JsonCreator
  Range(@JsonProperty("from") int from) { this(from, from + 10); }
}

record Pair(int first, int second) {
  @JsonCreator
  Pair(@JsonProperty("left") String left, @JsonProperty("right") String right) {
    this(left.length(), right.length());
  }
}

record Other(String text, int size) {
  Other(@JsonPropertyDescription("words") List<String> words, long size) {
    this(String.join(" ", words), (int) size);
  }
}
