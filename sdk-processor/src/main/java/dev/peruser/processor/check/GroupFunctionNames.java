package dev.peruser.processor.check;

import dev.peruser.model.descriptor.GroupDescriptor;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.GroupDeclaration;
import dev.peruser.processor.read.GroupDeclaration.Member;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Two functions of a group have one name, or a name is not written like one. */
final class GroupFunctionNames implements DeclarationRule {

  @Override
  public List<Problem> check(Declaration declaration) {
    if (!(declaration instanceof GroupDeclaration group)) {
      return List.of();
    }
    var problems = new ArrayList<Problem>();
    var taken = new HashSet<String>();
    for (Member member : group.members()) {
      String name = member.name();
      var place = member.annotation().place("name");
      if (!Identifiers.isName(name) || name.contains(GroupDescriptor.SEPARATOR)) {
        problems.add(ProblemId.BAD_FUNCTION_NAME.at(place, name));
      } else if (!taken.add(name)) {
        problems.add(ProblemId.SAME_FUNCTION_NAME.at(place, group.type().getQualifiedName(), name));
      }
    }
    return problems;
  }
}
