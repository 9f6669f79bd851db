package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "length")
final class Length implements SingleFunction<java.util.Map<String, java.util.List<Question>>, Integer> {
  @Override
  public Integer invoke(java.util.Map<String, java.util.List<Question>> input) {
    return null;
  }
}
