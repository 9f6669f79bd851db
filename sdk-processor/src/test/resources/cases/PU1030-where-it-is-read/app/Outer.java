package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;

@SuppressWarnings("peruser:unguarded-fields")
final class Outer {
  @SuppressWarnings("peruser:none-of-these")
  private Outer() {}

  @RegisterPerUserFunctionGroup(name = "tally")
  static final class Tally {
    @SuppressWarnings("peruser:close-never-caled")
    Tally() {}

    @GroupFunction
    @SuppressWarnings("peruser:")
    int add(int number) {
      return number;
    }

    @SuppressWarnings({"peruserx", "static", "peruser:unused-config"})
    static final class Inner {
      @SuppressWarnings("peruser:Static-State")
      int field;
    }
  }
}
