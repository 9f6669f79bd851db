package app;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
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

record Question(Email email, Point point) {}

final class Email {
  private final String text;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  Email(String text) { this.text = text; }

  @JsonValue
  public String text() { return text; }
}

record Point(int x, int y) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Point of(List<Integer> both) {
    return new Point(both.isEmpty() ? 0 : both.get(0), both.size() < 2 ? 0 : both.get(1));
  }

  @JsonValue
  List<Integer> both() { return List.of(x, y); }
}
