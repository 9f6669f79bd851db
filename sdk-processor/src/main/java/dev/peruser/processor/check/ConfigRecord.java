package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.ConfigDeclaration;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.Language;
import java.util.List;
import java.util.Optional;

/** A config is not a record, or not annotated as a config. */
final class ConfigRecord implements DeclarationRule {

  private final Language language;

  ConfigRecord(Language language) {
    this.language = language;
  }

  @Override
  public List<Problem> check(Declaration declaration) {
    Optional<ConfigDeclaration> given = declaration.header().config();
    if (given.isEmpty()) {
      return List.of();
    }
    ConfigDeclaration config = given.get();
    String name = language.name(config.mirror());
    if (!config.isRecord()) {
      return List.of(ProblemId.CONFIG_NOT_A_RECORD.at(config.reference(), name));
    }
    return config.annotation().isPresent()
        ? List.of()
        : List.of(ProblemId.CONFIG_NOT_ANNOTATED.at(config.reference(), name));
  }
}
