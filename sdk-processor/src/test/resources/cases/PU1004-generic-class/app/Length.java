package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "length")
public final class Length<T> implements SingleFunction<T, Integer> {
  @Override
  public Integer invoke(T input) {
    return 0;
  }
}
