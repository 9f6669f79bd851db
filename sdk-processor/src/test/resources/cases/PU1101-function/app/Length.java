package app;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunction(name = "length")
public final class Length implements SingleFunction<String, Integer> {
  private static int count;
  static String last = "";
  public static volatile boolean busy;

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
