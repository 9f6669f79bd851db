package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * A class has a {@code close()} as if it would be closed, but does not say so. One that is not
 * public may be for {@code Builder.onClose}.
 */
final class CloseNeverCalled implements DeclarationRule {
  private final Language language;

  CloseNeverCalled(Language language) {
    this.language = language;
  }

  @Override
  public List<Problem> check(Declaration declaration) {
    var type = declaration.type();
    if (language.as(type.asType(), AutoCloseable.class.getName()).isPresent()) {
      return List.of();
    }
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(CloseNeverCalled::isClose)
        .map(
            method ->
                ProblemId.CLOSE_NEVER_CALLED.at(ElementPlace.of(method), type.getQualifiedName()))
        .toList();
  }

  private static boolean isClose(ExecutableElement method) {
    return method.getSimpleName().contentEquals("close")
        && method.getParameters().isEmpty()
        && method.getReturnType().getKind() == TypeKind.VOID
        && method.getModifiers().contains(Modifier.PUBLIC)
        && !method.getModifiers().contains(Modifier.STATIC);
  }
}
