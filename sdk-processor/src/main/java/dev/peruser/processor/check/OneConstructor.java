package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.Declaration.Header;
import dev.peruser.processor.read.ElementPlace;
import java.util.List;
import javax.lang.model.element.Modifier;

/** There is no constructor to call, or more than one. */
final class OneConstructor implements DeclarationRule {

  @Override
  public List<Problem> check(Declaration declaration) {
    Header header = declaration.header();
    // The implicit constructor of a private class is private. Both are other rules' to say.
    boolean hidden = header.type().getModifiers().contains(Modifier.PRIVATE);
    if (!InstantiableClass.isConcrete(header.type())
        || hidden
        || header.usableConstructors().size() == 1) {
      return List.of();
    }
    String type = declaration.type().getQualifiedName().toString();
    int usable = header.usableConstructors().size();
    return List.of(
        usable == 0
            ? ProblemId.NO_USABLE_CONSTRUCTOR.at(header.place(), type)
            : ProblemId.SEVERAL_CONSTRUCTORS.at(
                ElementPlace.of(header.usableConstructors().get(1)), type, usable));
  }
}
