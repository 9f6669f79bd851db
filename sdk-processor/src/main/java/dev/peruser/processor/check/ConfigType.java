package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Names;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** A class that is annotated as a config can be none, whoever uses it. */
public final class ConfigType {
  private ConfigType() {}

  /**
   * Looks at a class.
   *
   * @param type the class, annotated or not
   * @param place the class, with where it is referred to if that is known
   */
  public static List<Problem> check(TypeElement type, ElementPlace place) {
    Optional<Annotation> annotation = Annotation.find(place, Names.FUNCTION_CONFIG);
    if (annotation.isEmpty() || annotation.get().isUnresolved()) {
      return List.of();
    }
    if (type.getKind() != ElementKind.RECORD) {
      return List.of(
          ProblemId.CONFIG_NOT_A_RECORD.at(
              annotation.get().place(), type.getQualifiedName(), Kinds.of(type)));
    }
    if (!type.getTypeParameters().isEmpty()) {
      return List.of(ProblemId.GENERIC_CONFIG.at(place, type.getQualifiedName()));
    }
    return TypeNameSyntax.check(type, annotation.get());
  }
}
