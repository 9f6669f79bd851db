package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunctionGroup;

@RegisterFunctionGroup(name = "tally")
interface Tally {
  @GroupFunction
  int add(int number);
}
