package app;

import dev.peruser.api.RegisterFunction;

@RegisterFunction(name = "size")
final class Size extends Base {
  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
