package lib;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;

public final class Outer {
  private Outer() {}

  @RegisterPerUserFunctionGroup(name = "tally")
  public static final class Tally {
    @GroupFunction
    int add(int number) {
      return number;
    }
  }
}
