package app;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Question, String> {
  @Override
  public String invoke(Question input) {
    throw new IllegalStateException("never called");
  }
}

record Question(Point point) {}

class Point {
  private final int x;

  Point(int x) { this.x = x; }

  @JsonValue
  public int x() { return x; }
}
