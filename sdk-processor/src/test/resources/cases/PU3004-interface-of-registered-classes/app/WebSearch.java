package app;

import dev.peruser.api.RegisterFunction;

@RegisterFunction(name = "web")
final class WebSearch implements Search {
  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
