package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.DeclarationReader;
import dev.peruser.processor.read.GroupDeclaration;
import dev.peruser.processor.read.Language;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A group extends another, whose functions are not its own: what a group offers is what one sees in
 * its class. Where the superclass is no group, its functions are another rule's.
 */
final class InheritedGroupFunction implements DeclarationRule {
  private final Language language;

  InheritedGroupFunction(Language language) {
    this.language = language;
  }

  @Override
  public List<Problem> check(Declaration declaration) {
    if (!(declaration instanceof GroupDeclaration group) || group.members().isEmpty()) {
      return List.of();
    }
    return language
        .supertypes(group.type())
        .flatMap(supertype -> Language.element(supertype).stream())
        .filter(type -> !DeclarationReader.registrations(type).isEmpty())
        .flatMap(type -> DeclarationReader.groupFunctions(type).stream())
        .filter(method -> !isOverridden(method, group.type()))
        .map(method -> problem(group, method))
        .toList();
  }

  private boolean isOverridden(ExecutableElement method, TypeElement group) {
    return DeclarationReader.groupFunctions(group).stream()
        .anyMatch(own -> language.elements().overrides(own, method, group));
  }

  private static Problem problem(GroupDeclaration group, ExecutableElement method) {
    return ProblemId.INHERITED_GROUP_FUNCTION.at(
        group.header().place(),
        group.type().getQualifiedName(),
        method.getSimpleName(),
        Language.owner(method).getQualifiedName());
  }
}
