package app;

import dev.peruser.api.Builder;
import dev.peruser.api.GroupFunction;
import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.RegisterFunctionGroup;

@RegisterFunctionGroup(name = "tally")
final class Tally {
  Tally(Builder builder, PerUserBuilder other) {}

  @GroupFunction
  int add(int number) {
    return number;
  }
}
