package app;

import dev.peruser.api.RegisterFunction;

@RegisterFunction(name = "one")
final class One extends Base {
  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
