package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterFunctionGroup;
import java.util.List;

@RegisterFunctionGroup(name = "tally")
final class Tally {
  private List<String> names = List.of();

  @GroupFunction
  int add(int number) {
    return number;
  }
}
