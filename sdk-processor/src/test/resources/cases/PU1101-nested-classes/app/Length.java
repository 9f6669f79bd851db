package app;

import dev.peruser.api.RegisterFunction;
import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunction(name = "length")
public final class Length implements SingleFunction<String, Integer> {
  static final class Cache {
    static int hits;

    enum Mode {
      FAST;

      private static Mode chosen = FAST;
    }
  }

  interface Limits {
    int MOST = 3;
  }

  @RegisterFunction(name = "shared")
  static final class Shared implements SingleFunction<String, Integer> {
    static volatile int calls;

    @Override
    public Integer invoke(String input) {
      return ++calls;
    }
  }

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
