package app;

import dev.peruser.api.Builder;
import dev.peruser.api.GroupFunction;
import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.RegisterPerUserFunctionGroup;

@RegisterPerUserFunctionGroup(name = "tally")
final class Tally {
  Tally(Builder one, Builder two, PerUserBuilder another, Builder three) {}

  @GroupFunction
  int add(int number) {
    return number;
  }
}
