package dev.peruser.processor.check;

import dev.peruser.api.spi.Scope;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.CompiledHere;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * A shared class has a field that changes, though many turns run in it at once. Where a class has a
 * lock of any kind, its author has thought of that.
 */
final class UnguardedField implements DeclarationRule {
  private static final String LOCKS = "java.util.concurrent.locks";

  private final Language language;
  private final OwnSource source;

  UnguardedField(Language language, CompiledHere here) {
    this.language = language;
    this.source = new OwnSource(language, here);
  }

  @Override
  public List<Problem> check(Declaration declaration) {
    if (declaration.header().scope() != Scope.SHARED) {
      return List.of();
    }
    return source.hierarchy(declaration.type()).stream()
        .filter(owner -> owner.getKind() == ElementKind.CLASS && !hasLock(owner))
        .flatMap(owner -> fields(owner).filter(UnguardedField::changes))
        .map(field -> problem(declaration.type(), field))
        .toList();
  }

  private static Problem problem(TypeElement registered, VariableElement field) {
    return ProblemId.UNGUARDED_FIELD.at(
        ElementPlace.of(field),
        field.getSimpleName(),
        Language.owner(field).getQualifiedName(),
        registered.getQualifiedName());
  }

  private static Stream<VariableElement> fields(TypeElement owner) {
    return ElementFilter.fieldsIn(owner.getEnclosedElements()).stream();
  }

  private static boolean changes(VariableElement field) {
    boolean fixed =
        field.getModifiers().contains(Modifier.FINAL)
            || field.getModifiers().contains(Modifier.VOLATILE)
            || field.getModifiers().contains(Modifier.STATIC);
    return !fixed && !isAnnotatedGuardedBy(field);
  }

  /** By any of the annotations of that name. */
  private static boolean isAnnotatedGuardedBy(VariableElement field) {
    return field.getAnnotationMirrors().stream()
        .anyMatch(
            mirror ->
                mirror.getAnnotationType().asElement().getSimpleName().contentEquals("GuardedBy"));
  }

  private boolean hasLock(TypeElement owner) {
    return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
            .anyMatch(method -> method.getModifiers().contains(Modifier.SYNCHRONIZED))
        || fields(owner).anyMatch(this::isLock);
  }

  /** A lock, or an object that is good for nothing else. */
  private boolean isLock(VariableElement field) {
    return Language.element(field.asType())
        .filter(
            type ->
                language.packageName(type).equals(LOCKS)
                    || (type.getQualifiedName().contentEquals(Object.class.getName())
                        && field.getModifiers().contains(Modifier.FINAL)))
        .isPresent();
  }
}
