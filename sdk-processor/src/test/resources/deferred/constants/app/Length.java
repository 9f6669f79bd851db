package app;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunction(name = Constants.LENGTH)
final class Length implements SingleFunction<Integer, Integer> {
  @Override
  public Integer invoke(Integer input) {
    return input;
  }
}
