package dev.peruser.processor.check;

import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.ConfigDeclaration;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.DeclarationReader;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.read.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A reference names something that is not registered, or not as what it asks for. */
final class ReferenceTargets implements DeclarationRule {

  private final Language language;

  ReferenceTargets(Language language) {
    this.language = language;
  }

  @Override
  public List<Problem> check(Declaration declaration) {
    var problems = new ArrayList<Problem>();
    for (Reference reference :
        declaration.header().config().map(ConfigDeclaration::references).orElse(List.of())) {
      problem(reference).ifPresent(problems::add);
    }
    return problems;
  }

  private Optional<Problem> problem(Reference reference) {
    // A raw reference is a raw type, which its schema reports.
    if (reference.target().isEmpty()) {
      return Optional.empty();
    }
    TypeMirror target = reference.target().get();
    if (target.getKind() != TypeKind.DECLARED || Language.isRaw(target)) {
      return Optional.of(
          ProblemId.REFERENCE_WITHOUT_TARGET.at(reference.place(), reference.setting()));
    }
    if (isShape(target) && !reference.toGroup()) {
      return Optional.empty();
    }
    return problem(reference, target);
  }

  private static boolean isShape(TypeMirror target) {
    return Language.isOf(target, SingleFunction.class.getName())
        || Language.isOf(target, StreamingFunction.class.getName());
  }

  private Optional<Problem> problem(Reference reference, TypeMirror target) {
    String name = language.name(target);
    Optional<Annotation> registration =
        Language.element(target)
            .flatMap(type -> DeclarationReader.registrations(type).stream().findFirst());
    if (registration.isEmpty()) {
      return Optional.of(
          ProblemId.TARGET_NOT_REGISTERED.at(
              reference.place(), reference.setting(), name, kind(reference.toGroup())));
    }
    boolean group = DeclarationReader.isGroup(registration.get());
    return group == reference.toGroup()
        ? Optional.empty()
        : Optional.of(
            ProblemId.REFERENCE_KIND.at(
                reference.place(),
                reference.setting(),
                ref(reference.toGroup()),
                name,
                kind(group),
                ref(group)));
  }

  private static String kind(boolean group) {
    return group ? "group" : "function";
  }

  private static String ref(boolean group) {
    return group ? "FunctionGroupRef" : "FunctionRef";
  }
}
