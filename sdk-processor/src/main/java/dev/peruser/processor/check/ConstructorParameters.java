package dev.peruser.processor.check;

import dev.peruser.api.Builder;
import dev.peruser.api.PerUserBuilder;
import dev.peruser.api.spi.Scope;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.Declaration.Header;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.VariableElement;

/** A constructor asks for something that nobody provides. */
final class ConstructorParameters implements DeclarationRule {
  private final Language language;

  ConstructorParameters(Language language) {
    this.language = language;
  }

  @Override
  public List<Problem> check(Declaration declaration) {
    Header header = declaration.header();
    var problems = new ArrayList<Problem>();
    if (header.usableConstructors().size() == 1) {
      for (VariableElement parameter : header.usableConstructors().get(0).getParameters()) {
        check(header, parameter, problems);
      }
    }
    return problems;
  }

  private void check(Header header, VariableElement parameter, List<Problem> problems) {
    String type = language.name(parameter.asType());
    boolean config =
        header.config().filter(it -> it.isTakenBy(language, parameter.asType())).isPresent();
    if (config || type.equals(Builder.class.getName())) {
      return;
    }
    var place = ElementPlace.of(parameter);
    if (!type.equals(PerUserBuilder.class.getName())) {
      problems.add(
          ProblemId.UNKNOWN_PARAMETER.at(
              place,
              parameter.getSimpleName(),
              language.shown(parameter.asType()),
              new ParameterAdvice(language, header).about(parameter.asType())));
    } else if (header.scope() == Scope.SHARED) {
      problems.add(
          ProblemId.SHARED_TAKES_PER_USER_BUILDER.at(place, header.type().getQualifiedName()));
    }
  }
}
