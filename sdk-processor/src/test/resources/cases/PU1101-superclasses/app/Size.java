package app;

import dev.peruser.api.RegisterPerUserFunction;

@RegisterPerUserFunction(name = "size")
final class Size extends Base {
  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
