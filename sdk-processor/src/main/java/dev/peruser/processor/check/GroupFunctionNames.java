package dev.peruser.processor.check;

import dev.peruser.model.descriptor.GroupDescriptor;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.GroupDeclaration;
import dev.peruser.processor.read.GroupDeclaration.Member;
import dev.peruser.processor.read.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;

/** Two functions of a group have one name, or a name is not written like one. */
final class GroupFunctionNames implements DeclarationRule {
  private final Language language;

  GroupFunctionNames(Language language) {
    this.language = language;
  }

  @Override
  public List<Problem> check(Declaration declaration) {
    if (!(declaration instanceof GroupDeclaration group)) {
      return List.of();
    }
    var problems = new ArrayList<Problem>();
    Map<String, Member> taken = new HashMap<>();
    String type = group.type().getQualifiedName().toString();
    for (Member member : group.members()) {
      String name = member.name();
      var place = member.annotation().place("name");
      Optional<String> obstacle = obstacle(name);
      Member other = obstacle.isEmpty() ? taken.putIfAbsent(name, member) : null;
      obstacle.ifPresent(
          why ->
              problems.add(
                  ProblemId.BAD_FUNCTION_NAME.at(
                      place, Identifiers.shown(name), type, why, Identifiers.LONGEST)));
      if (other != null) {
        problems.add(
            ProblemId.SAME_FUNCTION_NAME.at(
                place, type, name, signature(other.method()), signature(member.method())));
      }
    }
    return problems;
  }

  private static Optional<String> obstacle(String name) {
    return name.contains(GroupDescriptor.SEPARATOR)
        ? Optional.of("has '" + GroupDescriptor.SEPARATOR + "' in it")
        : Identifiers.obstacle(name);
  }

  private String signature(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> language.shown(parameter.asType()))
        .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
  }
}
