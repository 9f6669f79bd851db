package app;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<String, Answer> {
  @Override
  public Answer invoke(String input) {
    throw new IllegalStateException("never called");
  }
}

record Answer(Point point) {}

final class Point {
  private final int x = 1;

  @JsonValue
  List<Integer> both() { return List.of(x, x); }
}
