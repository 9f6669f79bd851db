package app;

import dev.peruser.api.GroupFunction;

final class Tally {
  @GroupFunction
  int add(int number) {
    return number;
  }
}
