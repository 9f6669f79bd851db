package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunctionGroup(name = "tally")
@RegisterPerUserFunction(name = "tally")
final class Tally implements SingleFunction<Integer, Integer> {
  @Override
  @GroupFunction
  public Integer invoke(Integer number) {
    return number;
  }
}
