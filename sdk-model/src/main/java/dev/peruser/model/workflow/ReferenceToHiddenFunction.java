package dev.peruser.model.workflow;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.util.Optional;

/** A reference to a function that its group does not include, so that it has no name of its own. */
final class ReferenceToHiddenFunction implements ReferenceRule {

  @Override
  public Optional<Problem> check(String from, Reference reference, Instances all) {
    Optional<String> member = Instances.memberName(reference);
    Optional<InstanceDefinition> group = all.find(reference.instance());
    if (member.isEmpty() || group.isEmpty() || group.get().include().contains(member.get())) {
      return Optional.empty();
    }
    return Optional.of(
        ProblemId.REFERENCE_TO_HIDDEN_FUNCTION.at(
            reference.place(),
            from,
            Shown.shorten(reference.source()),
            reference.setting(),
            reference.instance(),
            member.get()));
  }
}
