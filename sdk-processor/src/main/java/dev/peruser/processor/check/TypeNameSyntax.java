package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Annotation;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** A type name is not written like a name. */
final class TypeNameSyntax {
  private TypeNameSyntax() {}

  /** Looks at the attribute {@code name} of an annotation. */
  static List<Problem> check(TypeElement type, Annotation annotation) {
    // That a config has to have a name is the compiler's to tell.
    if (!annotation.hasText("name")) {
      return List.of();
    }
    String name = annotation.text("name").orElse("");
    return Identifiers.obstacle(name).stream()
        .map(
            obstacle ->
                ProblemId.BAD_TYPE_NAME.at(
                    annotation.place("name"),
                    Identifiers.shown(name),
                    type.getQualifiedName(),
                    obstacle,
                    Identifiers.LONGEST))
        .toList();
  }
}
