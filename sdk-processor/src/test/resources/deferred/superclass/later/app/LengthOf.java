package app;

import dev.peruser.api.SingleFunction;

abstract class LengthOf<T> implements SingleFunction<T, Integer> {
  @Override
  public Integer invoke(T input) {
    return input.toString().length();
  }
}
