package app;

import dev.peruser.api.Builder;
import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;

@RegisterPerUserFunctionGroup(name = "tally")
final class Tally {
  private Tally() {}

  private Tally(Builder builder) {}

  @GroupFunction
  int add(int number) {
    return number;
  }
}
