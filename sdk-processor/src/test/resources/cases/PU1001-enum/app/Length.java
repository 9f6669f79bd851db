package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "length")
public enum Length implements SingleFunction<String, Integer> {
  ONLY;

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
