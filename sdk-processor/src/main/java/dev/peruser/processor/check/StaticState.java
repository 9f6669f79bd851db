package dev.peruser.processor.check;

import dev.peruser.api.spi.Scope;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.CompiledHere;
import dev.peruser.processor.read.Declaration;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** A per-user class keeps something in a static field, which all users share. */
final class StaticState implements DeclarationRule {
  private final OwnSource source;
  private final MutableTypes mutable;

  StaticState(Language language, CompiledHere here) {
    this.source = new OwnSource(language, here);
    this.mutable = new MutableTypes(language);
  }

  @Override
  public List<Problem> check(Declaration declaration) {
    if (declaration.header().scope() != Scope.PER_USER) {
      return List.of();
    }
    return Stream.concat(
            source.hierarchy(declaration.type()).stream(),
            source.nested(declaration.type()).stream())
        .distinct()
        .flatMap(owner -> ElementFilter.fieldsIn(owner.getEnclosedElements()).stream())
        .filter(field -> field.getModifiers().contains(Modifier.STATIC))
        .flatMap(field -> problem(declaration.type(), field).stream())
        .toList();
  }

  private Optional<Problem> problem(TypeElement registered, VariableElement field) {
    var place = ElementPlace.of(field);
    String owner = Language.owner(field).getQualifiedName().toString();
    if (!field.getModifiers().contains(Modifier.FINAL)) {
      return Optional.of(
          ProblemId.STATIC_STATE.at(
              place, field.getSimpleName(), owner, registered.getQualifiedName()));
    }
    return mutable
        .find(field.asType())
        .map(
            found ->
                ProblemId.MUTABLE_CONSTANT.at(
                    place, field.getSimpleName(), owner, found.shown(), found.alternative()));
  }
}
