package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.DeclarationReader;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Names;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Methods are annotated as functions of a group, but their class is no group. Told at the first of
 * them. What a registered class inherits is not part of it: its functions are those that one sees
 * in it.
 */
public final class GroupFunctionOutsideGroup {
  private GroupFunctionOutsideGroup() {}

  /** Looks at the methods of a class, registered or not. */
  public static List<Problem> check(TypeElement type) {
    List<Annotation> registrations = DeclarationReader.registrations(type);
    if (registrations.stream().anyMatch(DeclarationReader::isGroup)) {
      return List.of();
    }
    return DeclarationReader.groupFunctions(type).stream()
        .findFirst()
        .flatMap(method -> Annotation.find(ElementPlace.of(method), Names.GROUP_FUNCTION))
        .map(
            annotation ->
                ProblemId.GROUP_FUNCTION_OUTSIDE_GROUP.at(
                    annotation.place(),
                    annotation.place().element().getSimpleName(),
                    type.getQualifiedName(),
                    advice(type, registrations)))
        .stream()
        .toList();
  }

  private static String advice(TypeElement type, List<Annotation> registrations) {
    if (!registrations.isEmpty()) {
      return "Register the class as a group in place of @"
          + registrations.get(0).simpleName()
          + ".";
    }
    boolean base =
        type.getKind() != ElementKind.CLASS || type.getModifiers().contains(Modifier.ABSTRACT);
    return base
        ? "Annotate the methods of the registered class itself: they are not inherited."
        : "Annotate the class @RegisterPerUserFunctionGroup or @RegisterFunctionGroup.";
  }
}
