package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.ElementPlace;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** The class, or one around it, is private, or exists only within an instance of another. */
final class ReachableClass implements DeclarationRule {

  @Override
  public List<Problem> check(Declaration declaration) {
    for (Element type = declaration.type();
        type instanceof TypeElement nested && nested.getNestingKind() == NestingKind.MEMBER;
        type = type.getEnclosingElement()) {
      var place = ElementPlace.of(nested);
      if (nested.getModifiers().contains(Modifier.PRIVATE)) {
        return List.of(ProblemId.PRIVATE_CLASS.at(place, nested.getQualifiedName()));
      }
      if (nested.getKind().isClass() && !nested.getModifiers().contains(Modifier.STATIC)) {
        return List.of(ProblemId.INNER_CLASS.at(place, nested.getQualifiedName()));
      }
    }
    return List.of();
  }
}
