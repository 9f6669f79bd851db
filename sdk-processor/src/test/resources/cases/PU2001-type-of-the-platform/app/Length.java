package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "length")
public final class Length implements SingleFunction<Thread, Integer> {
  @Override
  public Integer invoke(Thread input) {
    throw new UnsupportedOperationException();
  }
}
