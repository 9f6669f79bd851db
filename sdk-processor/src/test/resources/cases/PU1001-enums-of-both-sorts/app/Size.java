package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "size")
enum Size implements SingleFunction<String, Integer> {
  SMALL;

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
