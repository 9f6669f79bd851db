package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "length")
final class Length implements SingleFunction<Length.Input, Integer> {
  private record Input(String text) {}

  @Override
  public Integer invoke(Input input) {
    return 1;
  }
}
