package app;

import dev.peruser.api.GroupFunction;

interface Base {
  @GroupFunction
  int add(int number);
}
