package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;

final class Outer {
  private Outer() {}

  @RegisterPerUserFunctionGroup(name = "tally")
  private static final class Tally {
    @GroupFunction
    int add(int number) {
      return number;
    }
  }
}
