package dev.peruser.processor.schema;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import dev.peruser.processor.schema.Creators.Creator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The type whose JSON a value has, where that is another than its own. */
final class Delegates {
  private final Language language;
  private final Usage usage;
  private final Creators creators;
  private final List<Problem> problems;

  Delegates(Language language, Usage usage, Creators creators, List<Problem> problems) {
    this.language = language;
    this.usage = usage;
    this.creators = creators;
    this.problems = problems;
  }

  Optional<TypeMirror> of(DeclaredType type, Creators.Found found, ElementPlace place) {
    if (usage == Usage.OUTPUT) {
      return found
          .value()
          .map(value -> BeanMembers.valueType(language, type, value))
          .or(() -> chosen(type, place));
    }
    Optional<Creator> creator = found.creator();
    if (creator.isPresent()) {
      return creator
          .filter(Creator::delegating)
          .map(delegating -> creators.delegate(type, delegating))
          .or(() -> chosen(type, place));
    }
    return found.value().isPresent()
        ? readByValue(type, found.value().get(), place)
        : chosen(type, place);
  }

  /** What annotations of the class put in its place. */
  private Optional<TypeMirror> chosen(DeclaredType type, ElementPlace place) {
    Element element = type.asElement();
    if (element.getAnnotationMirrors().isEmpty()) {
      return Optional.empty();
    }
    String name = usage == Usage.OUTPUT ? Jackson.SERIALIZE : Jackson.DESERIALIZE;
    return Annotations.of(ElementPlace.of(element, place))
        .find(name)
        .flatMap(found -> found.type("as"))
        .filter(other -> !Language.isOf(other, language.erasedName(type)));
  }

  /** A record of one component is read from what is written for it; of others nothing is known. */
  private Optional<TypeMirror> readByValue(DeclaredType type, Element value, ElementPlace place) {
    var element = (TypeElement) type.asElement();
    var components = element.getRecordComponents();
    if (components.size() == 1 && components.get(0).getSimpleName().equals(value.getSimpleName())) {
      return Optional.of(BeanMembers.valueType(language, type, value));
    }
    var at =
        Annotations.of(ElementPlace.of(value, place))
            .find(Jackson.VALUE)
            .map(Annotation::place)
            .orElse(place);
    problems.add(ProblemId.UNREADABLE_VALUE.at(at, element.getQualifiedName()));
    return Optional.of(BeanMembers.valueType(language, type, value));
  }
}
