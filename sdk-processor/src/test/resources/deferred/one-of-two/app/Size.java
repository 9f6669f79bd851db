package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "size")
final class Size implements SingleFunction<String, Integer> {
  @Override
  public Integer invoke(String input) {
    return null;
  }
}
