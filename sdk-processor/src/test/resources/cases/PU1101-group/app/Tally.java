package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;
import java.util.List;

@RegisterPerUserFunctionGroup(name = "tally")
final class Tally {
  private static List<String> notes = List.of();

  @GroupFunction
  int add(int number) {
    return number;
  }
}
