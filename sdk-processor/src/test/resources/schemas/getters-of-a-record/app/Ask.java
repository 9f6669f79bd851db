package app;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<String, Answer> {
  @Override
  public Answer invoke(String input) {
    throw new IllegalStateException("never called");
  }
}

record Answer(int width, int height, String name) {
  public int getArea() { return width * height; }
  public boolean isSquare() { return width == height; }
  public String getName() { return name; }
  @JsonIgnore public String getSecret() { return "s"; }
  @JsonIgnore(false) public String getLabel() { return name; }
  public String isNamed() { return name; }
}
