package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "length", inputType = String.class, singleOutputType = Integer.class)
final class Length<T> implements SingleFunction<T, Integer> {
  @Override
  public Integer invoke(T input) {
    return 1;
  }
}
