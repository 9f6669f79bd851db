package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.DeclarationReader;
import java.util.List;

/** The class has more than one registering annotation. */
final class RegisteredTwice implements DeclarationRule {

  @Override
  public List<Problem> check(Declaration declaration) {
    List<Annotation> registrations = DeclarationReader.registrations(declaration.type());
    return registrations.size() < 2
        ? List.of()
        : List.of(
            ProblemId.TWO_REGISTRATIONS.at(
                registrations.get(1).place(),
                declaration.type().getQualifiedName(),
                registrations.get(0).simpleName(),
                registrations.get(1).simpleName()));
  }
}
