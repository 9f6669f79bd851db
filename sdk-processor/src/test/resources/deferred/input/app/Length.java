package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "length")
final class Length implements SingleFunction<Question, Integer> {
  @Override
  public Integer invoke(Question input) {
    return null;
  }
}
