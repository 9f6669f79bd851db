package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "length")
final class Length implements SingleFunction<java.util.Map<Word, Integer>, Integer> {
  @Override
  public Integer invoke(java.util.Map<Word, Integer> input) {
    return null;
  }
}
