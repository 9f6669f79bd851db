package dev.peruser.model.workflow;

import dev.peruser.model.descriptor.GroupDescriptor;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.util.Optional;
import java.util.Set;

/** A name under which a function or a group could not be told from another. */
final class InvalidName {
  private InvalidName() {}

  /**
   * Looks at a name.
   *
   * @param kind what it is the name of
   * @param entry where the name stands
   * @param groups the names of all groups
   * @return what is wrong
   */
  static Optional<Problem> check(Reference.Kind kind, YamlMap.Entry entry, Set<String> groups) {
    String name = entry.key();
    return reason(kind, name, groups)
        .map(
            reason ->
                ProblemId.INVALID_NAME.at(
                    entry.keyPlace(), Shown.shorten(name), kind.word(), reason));
  }

  private static Optional<String> reason(Reference.Kind kind, String name, Set<String> groups) {
    if (name.isBlank()) {
      return Optional.of("it is blank");
    }
    if (name.equals(WorkflowFile.WORKFLOW_NAME)) {
      return Optional.of("it is the workflow's");
    }
    if (kind == Reference.Kind.GROUP) {
      return Optional.empty();
    }
    if (groups.contains(name)) {
      return Optional.of("a group has it");
    }
    return groups.stream()
        .filter(group -> name.startsWith(group + GroupDescriptor.SEPARATOR))
        .findFirst()
        .map(group -> "it reads like a function of the group '" + group + "'");
  }
}
