package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.DeclarationReader;
import dev.peruser.processor.read.FunctionDeclaration;
import dev.peruser.processor.read.FunctionDeclaration.Implemented;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** A function implements no function interface, or one without type arguments. */
final class FunctionInterfaces implements DeclarationRule {

  @Override
  public List<Problem> check(Declaration declaration) {
    if (!(declaration instanceof FunctionDeclaration function)) {
      return List.of();
    }
    var place = function.header().place();
    if (function.single().isEmpty() && function.streaming().isEmpty()) {
      return isAnothersToTell(function.type())
          ? List.of()
          : List.of(ProblemId.NO_FUNCTION_INTERFACE.at(place, function.type().getQualifiedName()));
    }
    return Stream.concat(function.single().stream(), function.streaming().stream())
        .filter(Implemented::isRaw)
        .map(
            raw ->
                ProblemId.RAW_FUNCTION_INTERFACE.at(
                    place,
                    function.type().getQualifiedName(),
                    raw.type().asElement().getSimpleName()))
        .toList();
  }

  /** It is no class at all, or was meant as a group and is told of its methods. */
  private static boolean isAnothersToTell(TypeElement type) {
    return type.getKind() == ElementKind.ANNOTATION_TYPE
        || !DeclarationReader.groupFunctions(type).isEmpty();
  }
}
