package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "ask")
final class Ask implements SingleFunction<Integer, Integer> {
  @Override
  public Integer invoke(Integer input) {
    return input;
  }
}


