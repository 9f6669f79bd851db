package app;

import dev.peruser.api.RegisterPerUserFunction;

@RegisterPerUserFunction(name = "length")
public final class Length extends Middle {
  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
