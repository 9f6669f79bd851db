package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

@RegisterFunction(name = "length")
final class Length implements SingleFunction<Animal, Integer> {
  @Override
  public Integer invoke(Animal input) {
    return null;
  }
}
