package dev.peruser.model.workflow;

import dev.peruser.model.descriptor.FunctionDescriptor;
import dev.peruser.model.descriptor.Signature;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.util.List;
import java.util.Optional;

/** A reference that takes any function of a shape and names one of another shape. */
final class ReferenceToWrongShape implements ReferenceRule {

  @Override
  public Optional<Problem> check(String from, Reference reference, Instances all) {
    Optional<FunctionShape> shape = FunctionShape.of(reference.targetType());
    Optional<Signature> signature = all.signature(reference);
    if (shape.isEmpty() || signature.isEmpty() || shape.get().fits(signature.get())) {
      return Optional.empty();
    }
    List<String> fitting =
        Instances.definitions(all.functions()).values().stream()
            .filter(instance -> !instance.name().equals(from) && fits(instance, shape.get()))
            .map(InstanceDefinition::name)
            .toList();
    return Optional.of(
        ProblemId.REFERENCE_TO_WRONG_SHAPE.at(
            reference.place(),
            from,
            shape.get().describe(),
            reference.setting(),
            Shown.shorten(reference.source()),
            FunctionShape.describe(signature.get()),
            fitting.isEmpty()
                ? "No function of the file has that shape: add one, and name it."
                : "Functions of that shape: " + String.join(", ", fitting) + "."));
  }

  private static boolean fits(InstanceDefinition instance, FunctionShape shape) {
    return instance.type() instanceof FunctionDescriptor function
        && shape.fits(function.signature());
  }
}
