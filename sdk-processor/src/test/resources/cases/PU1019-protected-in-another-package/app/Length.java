package app;

import dev.peruser.api.RegisterFunction;

@RegisterFunction(name = "length")
final class Length extends lib.Base {
  @Override
  public Result invoke(String input) {
    return null;
  }
}
