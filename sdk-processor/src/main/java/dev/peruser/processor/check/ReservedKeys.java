package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Components;
import dev.peruser.processor.read.ConfigDeclaration;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.GroupDeclaration;
import dev.peruser.processor.read.SnakeCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** A setting has a key that means something else in a workflow file. */
final class ReservedKeys implements DeclarationRule {
  private static final Map<String, String> OF_ALL = Map.of("_type", "the name of the type");
  private static final Map<String, String> OF_GROUPS =
      Map.of(
          "include", "the list of the functions to show",
          "exclude", "the list of the functions to hide");

  @Override
  public List<Problem> check(Declaration declaration) {
    return declaration.header().config().filter(ConfigDeclaration::isRecord).stream()
        .flatMap(config -> check(declaration, config).stream())
        .toList();
  }

  private static List<Problem> check(Declaration declaration, ConfigDeclaration config) {
    TypeElement type = config.type().orElseThrow();
    var problems = new ArrayList<Problem>();
    for (RecordComponentElement component : type.getRecordComponents()) {
      String key = SnakeCase.of(component.getSimpleName().toString());
      meaning(declaration, key)
          .ifPresent(
              meaning ->
                  problems.add(
                      ProblemId.RESERVED_KEY.at(
                          ElementPlace.of(Components.field(component), config.reference()),
                          key,
                          type.getQualifiedName(),
                          meaning)));
    }
    return problems;
  }

  private static Optional<String> meaning(Declaration declaration, String key) {
    Optional<String> ofAll = Optional.ofNullable(OF_ALL.get(key));
    return declaration instanceof GroupDeclaration
        ? ofAll.or(() -> Optional.ofNullable(OF_GROUPS.get(key)))
        : ofAll;
  }
}
