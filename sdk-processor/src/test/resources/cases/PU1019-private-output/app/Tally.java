package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;

@RegisterPerUserFunctionGroup(name = "tally")
final class Tally {
  private record Total(int value) {}

  @GroupFunction
  Total add(int number) {
    return new Total(number);
  }
}
