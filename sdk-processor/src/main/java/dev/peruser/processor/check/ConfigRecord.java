package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.ConfigDeclaration;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import java.util.List;

/** What is given as a config is no record, or not annotated as a config, or can be none. */
final class ConfigRecord implements DeclarationRule {
  private final Language language;

  ConfigRecord(Language language) {
    this.language = language;
  }

  @Override
  public List<Problem> check(Declaration declaration) {
    return declaration.header().config().map(this::check).orElse(List.of());
  }

  private List<Problem> check(ConfigDeclaration config) {
    ElementPlace reference = config.reference();
    String name = language.shown(config.mirror());
    if (config.annotation().isPresent() && config.type().isPresent()) {
      var type = config.type().get();
      return ConfigType.check(type, ElementPlace.of(type, reference));
    }
    if (!config.isRecord()) {
      String kind = config.type().map(Kinds::of).orElseGet(() -> Kinds.of(config.mirror()));
      return List.of(ProblemId.CONFIG_NOT_A_RECORD.at(reference, name, kind));
    }
    return List.of(ProblemId.CONFIG_NOT_ANNOTATED.at(reference, name));
  }
}
