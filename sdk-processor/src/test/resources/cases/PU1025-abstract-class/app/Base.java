package app;

import dev.peruser.api.GroupFunction;

abstract class Base {
  @GroupFunction
  int add(int number) {
    return number;
  }
}
