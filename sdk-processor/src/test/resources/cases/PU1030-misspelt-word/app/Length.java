package app;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunction(name = "length")
@SuppressWarnings({"unused", "peruser:static-stat"})
public final class Length implements SingleFunction<String, Integer> {
  @SuppressWarnings("peruser")
  private int last;

  @Override
  public Integer invoke(String input) {
    return input.length();
  }

}
