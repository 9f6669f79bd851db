package app;

import dev.peruser.api.RegisterFunction;

@RegisterFunction(name = "two")
final class Two extends Base {
  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
