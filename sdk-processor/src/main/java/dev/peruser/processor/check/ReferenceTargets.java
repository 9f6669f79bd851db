package dev.peruser.processor.check;

import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.CompiledHere;
import dev.peruser.processor.read.ConfigDeclaration;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.DeclarationReader;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.read.Reference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A reference names something that is not registered, or not as what it asks for. */
final class ReferenceTargets implements DeclarationRule {
  private final Language language;
  private final TargetAdvice advice;

  ReferenceTargets(Language language, CompiledHere here) {
    this.language = language;
    this.advice = new TargetAdvice(language, here);
  }

  @Override
  public List<Problem> check(Declaration declaration) {
    return declaration.header().config().map(ConfigDeclaration::references).stream()
        .flatMap(List::stream)
        .flatMap(this::problem)
        .toList();
  }

  private Stream<Problem> problem(Reference reference) {
    // A raw reference is a raw type, which its schema reports.
    return reference.target().stream().flatMap(target -> problem(reference, target).stream());
  }

  private Optional<Problem> problem(Reference reference, TypeMirror target) {
    if (target.getKind() != TypeKind.DECLARED || Language.isRaw(target)) {
      return Optional.of(
          ProblemId.REFERENCE_WITHOUT_TARGET.at(
              reference.place(),
              reference.setting(),
              reference.toGroup()
                  ? "a registered group"
                  : "a registered class, or a shape such as SingleFunction<MyInput, MyOutput>"));
    }
    if (isShape(target) && !reference.toGroup()) {
      return Optional.empty();
    }
    return Language.element(target).flatMap(type -> problem(reference, target, type));
  }

  private static boolean isShape(TypeMirror target) {
    return Language.isOf(target, SingleFunction.class.getName())
        || Language.isOf(target, StreamingFunction.class.getName());
  }

  private Optional<Problem> problem(Reference reference, TypeMirror target, TypeElement type) {
    Optional<Annotation> registration = DeclarationReader.registrations(type).stream().findFirst();
    if (registration.isEmpty()) {
      return Optional.of(
          ProblemId.TARGET_NOT_REGISTERED.at(
              reference.place(),
              reference.setting(),
              language.shown(target),
              advice.what(type, reference.toGroup()),
              advice.about(type, reference.toGroup())));
    }
    boolean group = DeclarationReader.isGroup(registration.get());
    return group == reference.toGroup()
        ? Optional.empty()
        : Optional.of(
            ProblemId.REFERENCE_KIND.at(
                reference.place(),
                reference.setting(),
                ref(reference.toGroup()),
                language.shown(target),
                group ? "group" : "function",
                ref(group)));
  }

  private static String ref(boolean group) {
    return group ? "FunctionGroupRef" : "FunctionRef";
  }
}
