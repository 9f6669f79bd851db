package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Declaration;
import java.util.List;

/** The class has type parameters. */
final class GenericClass implements DeclarationRule {

  @Override
  public List<Problem> check(Declaration declaration) {
    return declaration.type().getTypeParameters().isEmpty()
        ? List.of()
        : List.of(
            ProblemId.GENERIC_CLASS.at(
                declaration.header().place(), declaration.type().getQualifiedName()));
  }
}
