package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunction;

@RegisterPerUserFunction(name = "tally")
final class Tally {
  @GroupFunction
  int add(int number) {
    return number;
  }

  @GroupFunction
  int subtract(int number) {
    return -number;
  }
}
