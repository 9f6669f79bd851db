package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.GroupDeclaration;
import dev.peruser.processor.read.GroupDeclaration.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** A group has no functions, or a method that can be none. */
final class GroupMembers implements DeclarationRule {

  @Override
  public List<Problem> check(Declaration declaration) {
    if (!(declaration instanceof GroupDeclaration group)) {
      return List.of();
    }
    if (group.members().isEmpty()) {
      return List.of(
          ProblemId.GROUP_WITHOUT_FUNCTIONS.at(
              group.header().place(), group.type().getQualifiedName()));
    }
    var problems = new ArrayList<Problem>();
    for (Member member : group.members()) {
      var place = ElementPlace.of(member.method());
      String method = member.method().getSimpleName().toString();
      Optional<String> hidden = hidden(member);
      if (hidden.isPresent()) {
        problems.add(ProblemId.GROUP_METHOD_HIDDEN.at(place, method, hidden.get()));
      } else if (member.shape().isEmpty()) {
        problems.add(ProblemId.GROUP_SIGNATURE.at(place, method));
      }
    }
    return problems;
  }

  private static Optional<String> hidden(Member member) {
    var modifiers = member.method().getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      return Optional.of("private");
    }
    return modifiers.contains(Modifier.STATIC) ? Optional.of("static") : Optional.empty();
  }
}
