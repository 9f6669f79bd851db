package app;

import dev.peruser.api.RegisterPerUserFunction;
import dev.peruser.api.SingleFunction;

@RegisterPerUserFunction(name = "length")
public final class Length implements SingleFunction<String, Integer> {
  private static Missing field;
  static final Missing CONSTANT = null;

  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
