package dev.peruser.model.workflow;

import dev.peruser.model.descriptor.GroupDescriptor;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.problem.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a group exposes, as its {@code include} or {@code exclude} says.
 *
 * @param include the functions that it exposes under a name of their own, sorted
 * @param exclude the functions that it does not expose, sorted
 */
record GroupSelection(List<String> include, List<String> exclude) {
  /** Neither list is there. */
  static final GroupSelection ALL = new GroupSelection(List.of(), List.of());

  private static final String INCLUDE = "include";
  private static final String EXCLUDE = "exclude";

  /** The keys that every group has. */
  static final Set<String> KEYS = Set.of(INCLUDE, EXCLUDE);

  static GroupSelection read(
      String path, String name, GroupDescriptor group, YamlMap map, List<Problem> problems) {
    var selection =
        new GroupSelection(
            names(INCLUDE, path, name, group, map, problems),
            names(EXCLUDE, path, name, group, map, problems));
    YamlMap.Entry exclude = map.entries().get(EXCLUDE);
    if (exclude != null && !selection.include().isEmpty() && !selection.exclude().isEmpty()) {
      problems.add(ProblemId.INCLUDE_WITH_EXCLUDE.at(exclude.keyPlace(), path));
    }
    return selection;
  }

  private static List<String> names(
      String key,
      String path,
      String name,
      GroupDescriptor group,
      YamlMap map,
      List<Problem> problems) {
    Optional<YamlNode> value = map.get(key);
    if (value.isPresent() && !(value.get() instanceof YamlList)) {
      problems.add(Expected.LIST.problem(path + "." + key, value.get()));
    }
    var names = new ArrayList<String>();
    if (value.isPresent() && value.get() instanceof YamlList list) {
      for (YamlNode item : list.items()) {
        if (item instanceof YamlUnknown) {
          continue;
        }
        if (!(item instanceof YamlScalar scalar && scalar.value() instanceof String function)) {
          problems.add(Expected.STRING.problem(path + "." + key, item));
        } else if (names.contains(function)) {
          problems.add(ProblemId.LISTED_TWICE.at(item.place(), path + "." + key, Shown.text(item)));
        } else {
          names.add(function);
          if (!group.functions().containsKey(function)) {
            String advice =
                Suggestions.advice(function, group.functions().keySet(), "It has none at all.");
            problems.add(
                ProblemId.UNKNOWN_GROUP_FUNCTION.at(
                    item.place(), name, Shown.shorten(scalar.source()), advice));
          }
        }
      }
    }
    // A reference to a function that is not listed may be to what is not known.
    boolean unknown =
        value.isPresent()
            && value.get() instanceof YamlList list
            && list.items().stream().anyMatch(YamlUnknown.class::isInstance);
    return unknown && key.equals(INCLUDE)
        ? List.copyOf(group.functions().keySet())
        : names.stream().sorted().toList();
  }
}
