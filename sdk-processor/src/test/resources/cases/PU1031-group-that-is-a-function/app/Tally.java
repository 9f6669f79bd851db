package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunctionGroup(name = "tally")
final class Tally implements SingleFunction<Integer, Integer> {
  @Override
  public Integer invoke(Integer number) {
    return number;
  }

  @GroupFunction
  int add(int number) {
    return number;
  }
}
