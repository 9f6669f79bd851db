package app;

import dev.peruser.api.RegisterFunction;

@RegisterFunction(name = "three")
final class Three extends Base {
  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
