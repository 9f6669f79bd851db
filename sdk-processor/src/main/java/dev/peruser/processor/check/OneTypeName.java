package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.Declaration.Header;
import java.util.List;

/** A declaration has no type name, or two. */
final class OneTypeName implements DeclarationRule {

  @Override
  public List<Problem> check(Declaration declaration) {
    Header header = declaration.header();
    Annotation annotation = header.annotation();
    boolean named = annotation.text("name").isPresent();
    String type = declaration.type().getQualifiedName().toString();
    if (header.config().isPresent()) {
      return named
          ? List.of(ProblemId.NAME_AND_CONFIG.at(annotation.place("name"), type))
          : List.of();
    }
    return named
        ? TypeNameSyntax.check(declaration.type(), annotation)
        : List.of(ProblemId.NO_TYPE_NAME.at(annotation.place(), type));
  }
}
