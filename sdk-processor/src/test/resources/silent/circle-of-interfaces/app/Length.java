package app;

import dev.peruser.api.RegisterPerUserFunction;

@RegisterPerUserFunction(name = "length")
public final class Length implements Two {
  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
