package app;

import dev.peruser.api.RegisterFunction;

@RegisterFunction(name = "file")
final class FileSearch implements Search {
  @Override
  public Integer invoke(String input) {
    return input.length();
  }
}
