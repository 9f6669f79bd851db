package app;

import dev.peruser.api.SingleFunction;
import java.util.List;

abstract class Base<T> implements SingleFunction<T, List<T>> {
  @Override
  public List<T> invoke(T input) {
    return List.of(input);
  }
}
