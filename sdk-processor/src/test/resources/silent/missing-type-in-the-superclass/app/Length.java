package app;

import dev.peruser.api.RegisterPerUserFunction;

@RegisterPerUserFunction(name = "length")
public final class Length extends Base {
  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
