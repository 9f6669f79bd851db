package dev.peruser.processor.check;

import dev.peruser.api.SingleFunction;
import dev.peruser.api.StreamingFunction;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.GroupDeclaration;
import dev.peruser.processor.read.Language;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A group is also a function, which only its own class would know. */
final class GroupImplementsFunction implements DeclarationRule {
  private final Language language;

  GroupImplementsFunction(Language language) {
    this.language = language;
  }

  @Override
  public List<Problem> check(Declaration declaration) {
    if (!(declaration instanceof GroupDeclaration group)) {
      return List.of();
    }
    String shapes =
        Stream.of(SingleFunction.class, StreamingFunction.class)
            .filter(shape -> language.as(group.type().asType(), shape.getName()).isPresent())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(" and "));
    return shapes.isEmpty()
        ? List.of()
        : List.of(
            ProblemId.GROUP_IMPLEMENTS_FUNCTION.at(
                group.header().place(), group.type().getQualifiedName(), shapes));
  }
}
