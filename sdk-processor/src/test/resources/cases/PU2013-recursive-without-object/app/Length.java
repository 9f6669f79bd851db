package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "length")
public final class Length implements SingleFunction<Deep, Integer> {
  @Override
  public Integer invoke(Deep input) {
    throw new UnsupportedOperationException();
  }
}
