package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.DeclarationReader;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * The class has more than one registering annotation. One that is there twice is the compiler's.
 */
public final class RegisteredTwice {
  private RegisteredTwice() {}

  /** Looks at a class. What else may be wrong depends on the annotation that is left. */
  public static List<Problem> check(TypeElement type) {
    List<Annotation> registrations = DeclarationReader.registrations(type);
    if (registrations.isEmpty()) {
      return List.of();
    }
    Annotation first = registrations.get(0);
    return registrations.stream()
        .filter(other -> !other.name().equals(first.name()))
        .findFirst()
        .map(
            other ->
                ProblemId.TWO_REGISTRATIONS.at(
                    other.place(), type.getQualifiedName(), first.simpleName(), other.simpleName()))
        .stream()
        .toList();
  }
}
