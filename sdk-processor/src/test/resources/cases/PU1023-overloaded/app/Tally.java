package app;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;
import java.util.List;
import java.util.Map;

@RegisterPerUserFunctionGroup(name = "tally")
final class Tally {
  @GroupFunction
  int add(int number) {
    return number;
  }

  @GroupFunction
  int add(List<Map<String, Integer>> numbers) {
    return numbers.size();
  }

  @GroupFunction(name = "add_text")
  int add(String number) {
    return number.length();
  }
}
