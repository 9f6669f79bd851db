package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.InvocationContext;
import dev.peruser.api.RegisterFunctionGroup;
import dev.peruser.api.User;

@RegisterFunctionGroup(name = "tally")
final class Tally {
  Tally(User user, InvocationContext context) {}

  @GroupFunction
  int add(int number) {
    return number;
  }
}
