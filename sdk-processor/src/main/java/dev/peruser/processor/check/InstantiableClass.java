package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Declaration;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The class is abstract, an interface, an enum or an annotation. */
final class InstantiableClass implements DeclarationRule {

  @Override
  public List<Problem> check(Declaration declaration) {
    TypeElement type = declaration.type();
    return isConcrete(type)
        ? List.of()
        : List.of(
            ProblemId.NOT_INSTANTIABLE.at(
                declaration.header().place(), type.getQualifiedName(), Kinds.of(type)));
  }

  static boolean isConcrete(TypeElement type) {
    return (type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD)
        && !type.getModifiers().contains(Modifier.ABSTRACT);
  }
}
