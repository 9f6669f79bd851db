package app;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

@RegisterPerUserFunction(name = "length")
public final class Length implements SingleFunction<String, Integer> {
  @SuppressWarnings("peruser:static-state")
  private static int count;

  private static int other;

  @SuppressWarnings({"unused", "peruser:static-state", "peruser:mutable-constant"})
  static final class Cache {
    static int hits;
    static final List<Object> ALL = List.of();
    static final AtomicInteger MISSES = new AtomicInteger();
  }

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
