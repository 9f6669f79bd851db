package app;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

final class Outer {
  private Outer() {}

  private static final class Middle {
    /** Hidden by the same class, which is told once. */
    record Input(String text) {}

    @RegisterPerUserFunction(name = "length")
    static final class Length implements SingleFunction<Input, Integer> {
      @Override
      public Integer invoke(Input input) {
        return input.text().length();
      }
    }
  }
}
