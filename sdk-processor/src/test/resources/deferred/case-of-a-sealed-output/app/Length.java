package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "length")
final class Length implements SingleFunction<Integer, Answer> {
  @Override
  public Answer invoke(Integer input) {
    return null;
  }
}
