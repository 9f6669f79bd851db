package dev.peruser.model.workflow;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A reference that wants an instance of one class and names an instance of another. */
final class ReferenceToWrongClass implements ReferenceRule {

  @Override
  public Optional<Problem> check(String from, Reference reference, Instances all) {
    Optional<InstanceDefinition> target = all.find(reference.instance());
    if (target.isEmpty() || FunctionShape.of(reference.targetType()).isPresent()) {
      return Optional.empty();
    }
    boolean member = Instances.memberName(reference).isPresent();
    String found = target.get().type().className();
    if (!member && found.equals(reference.targetType())) {
      return Optional.empty();
    }
    return Optional.of(
        ProblemId.REFERENCE_TO_WRONG_CLASS.at(
            reference.place(),
            from,
            reference.targetType(),
            reference.setting(),
            Shown.shorten(reference.source()),
            member ? "function of a group" : found,
            advice(reference, all)));
  }

  private static String advice(Reference reference, Instances all) {
    Map<String, Optional<InstanceDefinition>> candidates =
        reference.kind() == Reference.Kind.GROUP ? all.groups() : all.functions();
    List<String> fitting =
        Instances.definitions(candidates).values().stream()
            .filter(instance -> instance.type().className().equals(reference.targetType()))
            .map(InstanceDefinition::name)
            .toList();
    return fitting.isEmpty()
        ? "The file has no instance of that class: add one, and name it."
        : "Instances of that class: " + String.join(", ", fitting) + ".";
  }
}
