package dev.peruser.processor.check;

import dev.peruser.api.Builder;
import dev.peruser.api.PerUserBuilder;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.Declaration.Header;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** A constructor takes its config, or a builder, twice: one of them was meant to be another. */
final class SameParameterTwice implements DeclarationRule {
  private static final Set<String> BUILDERS =
      Set.of(Builder.class.getName(), PerUserBuilder.class.getName());

  private final Language language;

  SameParameterTwice(Language language) {
    this.language = language;
  }

  @Override
  public List<Problem> check(Declaration declaration) {
    Header header = declaration.header();
    if (header.usableConstructors().size() != 1) {
      return List.of();
    }
    var problems = new ArrayList<Problem>();
    Map<String, VariableElement> first = new HashMap<>();
    for (VariableElement parameter : header.usableConstructors().get(0).getParameters()) {
      String type = language.name(parameter.asType());
      VariableElement other =
          isProvided(header, parameter.asType()) ? first.putIfAbsent(type, parameter) : null;
      if (other != null) {
        problems.add(
            ProblemId.SAME_PARAMETER_TWICE.at(
                ElementPlace.of(parameter),
                header.type().getQualifiedName(),
                language.shown(parameter.asType()),
                other.getSimpleName(),
                parameter.getSimpleName()));
      }
    }
    return problems;
  }

  /** What is not provided at all is another rule's. */
  private boolean isProvided(Header header, TypeMirror type) {
    return BUILDERS.contains(language.name(type))
        || header.config().filter(it -> it.isTakenBy(language, type)).isPresent();
  }
}
