package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.ConfigDeclaration;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.Declaration.Header;
import dev.peruser.processor.read.ElementPlace;
import java.util.List;
import java.util.Optional;

/** A declaration has no type name, two, or one that is not written like a name. */
final class OneTypeName implements DeclarationRule {

  @Override
  public List<Problem> check(Declaration declaration) {
    Header header = declaration.header();
    Annotation annotation = header.annotation();
    boolean named = annotation.text("name").isPresent();
    String type = declaration.type().getQualifiedName().toString();
    if (header.config().isPresent() && named) {
      return List.of(ProblemId.NAME_AND_CONFIG.at(annotation.place("name"), type));
    }
    if (header.config().isEmpty() && !named) {
      return List.of(ProblemId.NO_TYPE_NAME.at(annotation.place(), type));
    }
    return syntax(
        header.config().map(ConfigDeclaration::annotation).orElse(Optional.of(annotation)));
  }

  private static List<Problem> syntax(Optional<Annotation> annotation) {
    if (annotation.isEmpty()) {
      return List.of();
    }
    String name = annotation.get().text("name").orElse("");
    ElementPlace place = annotation.get().place("name");
    return Identifiers.isName(name) ? List.of() : List.of(ProblemId.BAD_TYPE_NAME.at(place, name));
  }
}
