package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss")
final class Size implements SingleFunction<String, Integer> {
  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
