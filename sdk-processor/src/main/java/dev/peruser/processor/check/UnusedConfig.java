package dev.peruser.processor.check;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.ConfigDeclaration;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.Declaration.Header;
import dev.peruser.processor.read.Language;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** There are settings, but the constructor does not take them. A config may give only the name. */
final class UnusedConfig implements DeclarationRule {
  private final Language language;

  UnusedConfig(Language language) {
    this.language = language;
  }

  @Override
  public List<Problem> check(Declaration declaration) {
    Header header = declaration.header();
    return header
        .config()
        .filter(config -> hasSettings(config) && !isTaken(header, config))
        .map(
            config ->
                ProblemId.UNUSED_CONFIG.at(
                    config.reference(),
                    language.shown(config.mirror()),
                    header.type().getQualifiedName()))
        .stream()
        .toList();
  }

  private static boolean hasSettings(ConfigDeclaration config) {
    return config
        .type()
        .map(TypeElement::getRecordComponents)
        .filter(it -> !it.isEmpty())
        .isPresent();
  }

  private boolean isTaken(Header header, ConfigDeclaration config) {
    return header.usableConstructors().stream()
        .flatMap(constructor -> constructor.getParameters().stream())
        .anyMatch(parameter -> config.isTakenBy(language, parameter.asType()));
  }
}
