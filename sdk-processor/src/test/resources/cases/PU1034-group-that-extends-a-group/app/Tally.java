package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;

@RegisterPerUserFunctionGroup(name = "tally")
final class Tally extends Base {
  @Override
  @GroupFunction
  int add(int number) {
    return 2 * number;
  }

  @Override
  int subtract(int number) {
    return 2 * number;
  }
}
