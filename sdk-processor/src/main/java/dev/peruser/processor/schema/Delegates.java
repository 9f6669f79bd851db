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
    return chosen(type, place).or(() -> whole(type, found, place));
  }

  /** What annotations of the class or its supertypes put in its place: it comes before all else. */
  private Optional<TypeMirror> chosen(DeclaredType type, ElementPlace place) {
    String name = usage == Usage.OUTPUT ? Jackson.SERIALIZE : Jackson.DESERIALIZE;
    return ClassFacts.annotations(language, (TypeElement) type.asElement(), place)
        .find(name)
        .flatMap(found -> found.type("as"))
        .filter(other -> !Language.isOf(other, language.erasedName(type)));
  }

  /** What is written, or read, in place of the whole value. */
  private Optional<TypeMirror> whole(DeclaredType type, Creators.Found found, ElementPlace place) {
    if (usage == Usage.OUTPUT) {
      return found.value().map(value -> BeanMembers.valueType(language, type, value));
    }
    return found.creator().isPresent()
        ? found
            .creator()
            .filter(Creator::delegating)
            .map(delegating -> creators.delegate(type, delegating))
        : found.value().map(value -> readByValue(type, value, place));
  }

  /** A record of one component is read from what is written for it; of others nothing is known. */
  private TypeMirror readByValue(DeclaredType type, Element value, ElementPlace place) {
    var element = (TypeElement) type.asElement();
    var components = element.getRecordComponents();
    boolean same =
        components.size() == 1 && components.get(0).getSimpleName().equals(value.getSimpleName());
    if (!same) {
      var at =
          Annotations.of(ElementPlace.of(value, place))
              .find(Jackson.VALUE)
              .map(Annotation::place)
              .orElse(place);
      problems.add(ProblemId.UNREADABLE_VALUE.at(at, element.getQualifiedName()));
    }
    return BeanMembers.valueType(language, type, value);
  }
}
