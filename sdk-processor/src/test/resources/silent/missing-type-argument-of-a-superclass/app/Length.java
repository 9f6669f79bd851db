package app;

import dev.peruser.api.RegisterPerUserFunction;

@RegisterPerUserFunction(name = "length")
public final class Length extends Base<Missing> {
  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
