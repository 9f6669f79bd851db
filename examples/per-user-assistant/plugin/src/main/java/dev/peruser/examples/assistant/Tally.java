package dev.peruser.examples.assistant;

import dev.peruser.api.GroupFunction;
import dev.peruser.api.RegisterPerUserFunctionGroup;
import java.util.Map;
import java.util.TreeMap;

/** Counts things by name, for one user: two functions over one state. */
@RegisterPerUserFunctionGroup(name = "per_user_tally")
final class Tally {
  private final Map<String, Integer> counts = new TreeMap<>();

  /** Counts one more of a thing, and says how many there are now. */
  @GroupFunction
  int add(String name) {
    return counts.merge(name, 1, Integer::sum);
  }

  /** Shows the counts of all things whose names begin with a text; empty for all. */
  @GroupFunction
  Map<String, Integer> show(String prefix) {
    var shown = new TreeMap<>(counts);
    shown.keySet().removeIf(name -> !name.startsWith(prefix));
    return shown;
  }
}
