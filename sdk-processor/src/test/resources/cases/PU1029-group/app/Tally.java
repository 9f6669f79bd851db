package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;

@RegisterPerUserFunctionGroup(name = "tally")
final class Tally {
  public void close() throws java.io.IOException {}

  public void close(String reason) {}

  @GroupFunction
  int add(int number) {
    return number;
  }
}
