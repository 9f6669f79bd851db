package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.DeclarationReader;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Names;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** A method is annotated as a group's function, but its class is no group. */
public final class GroupFunctionOutsideGroup {
  private GroupFunctionOutsideGroup() {}

  /** Looks at the methods of a class, registered or not. */
  public static List<Problem> check(TypeElement type) {
    if (DeclarationReader.registrations(type).stream().anyMatch(DeclarationReader::isGroup)) {
      return List.of();
    }
    var problems = new ArrayList<Problem>();
    for (Element method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      Annotation.find(ElementPlace.of(method), Names.GROUP_FUNCTION)
          .ifPresent(
              annotation ->
                  problems.add(
                      ProblemId.GROUP_FUNCTION_OUTSIDE_GROUP.at(
                          annotation.place(), method.getSimpleName(), type.getQualifiedName())));
    }
    return problems;
  }
}
