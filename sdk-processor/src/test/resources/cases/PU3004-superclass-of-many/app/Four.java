package app;

import dev.peruser.api.RegisterFunction;

@RegisterFunction(name = "four")
final class Four extends Base {
  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
