package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.SingleFunction;

class Outer {
  class Middle {
    @RegisterFunction(name = "length")
    record Length() implements SingleFunction<String, Integer> {
      @Override
      public Integer invoke(String input) {
        return input.length();
      }
    }
  }
}
