package dev.peruser.model.workflow;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A reference to a group where a function is wanted, or the reverse. */
final class ReferenceToWrongKind implements ReferenceRule {

  @Override
  public Optional<Problem> check(String from, Reference reference, Instances all) {
    boolean namesGroup = all.groups().containsKey(reference.target());
    Reference.Kind found = namesGroup ? Reference.Kind.GROUP : Reference.Kind.FUNCTION;
    if (found == reference.kind()) {
      return Optional.empty();
    }
    return Optional.of(
        ProblemId.REFERENCE_TO_WRONG_KIND.at(
            reference.place(),
            from,
            reference.kind().word(),
            reference.setting(),
            Shown.shorten(reference.source()),
            found.word(),
            advice(reference, all)));
  }

  private static String advice(Reference reference, Instances all) {
    if (reference.kind() == Reference.Kind.GROUP) {
      return "Name a group" + listed(all.groups().keySet());
    }
    List<String> included =
        all.find(reference.target()).map(Instances::includedNames).orElse(List.of());
    return "Name one of the group's included functions" + listed(included);
  }

  private static String listed(Collection<String> names) {
    return names.isEmpty() ? "; there is none yet." : ": " + String.join(", ", names) + ".";
  }
}
