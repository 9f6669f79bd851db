package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

final class Outer {
  private Outer() {}

  @RegisterFunction(name = "nested")
  static final class Length implements SingleFunction<String, Integer> {
    @Override
    public Integer invoke(String input) {
      return input.length();
    }
  }
}
