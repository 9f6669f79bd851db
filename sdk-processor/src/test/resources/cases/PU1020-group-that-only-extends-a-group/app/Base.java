package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;

@RegisterPerUserFunctionGroup(name = "base")
class Base {
  @GroupFunction
  int add(int number) {
    return number;
  }
}
