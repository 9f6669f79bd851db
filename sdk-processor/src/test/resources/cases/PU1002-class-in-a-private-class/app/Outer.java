package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

public final class Outer {
  private static final class Middle {
    @RegisterFunction(name = "length")
    static final class Length implements SingleFunction<String, Integer> {
      @Override
      public Integer invoke(String input) {
        return input.length();
      }
    }
  }
}
