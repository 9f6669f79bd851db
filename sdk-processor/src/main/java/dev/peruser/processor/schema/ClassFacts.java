package dev.peruser.processor.schema;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.problem.Suggestions;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * What the annotations of a class say about its properties. As in Jackson, a class has those of its
 * supertypes as well, unless it has its own.
 */
final class ClassFacts {
  private final Usage usage;
  private final Annotations annotations;
  private final NamingStrategy naming;
  private final List<Problem> problems;

  private ClassFacts(
      Usage usage, Annotations annotations, NamingStrategy naming, List<Problem> problems) {
    this.usage = usage;
    this.annotations = annotations;
    this.naming = naming;
    this.problems = problems;
  }

  static ClassFacts of(
      Language language,
      Usage usage,
      TypeElement type,
      ElementPlace referrer,
      List<Problem> problems) {
    Annotations annotations = annotations(language, type, referrer);
    NamingStrategy usual =
        usage == Usage.CONFIG ? NamingStrategy.SNAKE : NamingStrategy.LOWER_CAMEL;
    Optional<Annotation> given = annotations.find(Jackson.NAMING);
    Optional<TypeMirror> strategy = given.flatMap(found -> found.type("value"));
    Optional<NamingStrategy> known =
        strategy.flatMap(mirror -> NamingStrategy.of(language.erasedName(mirror)));
    if (strategy.isPresent() && known.isEmpty()) {
      problems.add(
          ProblemId.UNKNOWN_NAMING.at(
              given.get().place("value"), language.erasedName(strategy.get())));
    }
    return new ClassFacts(usage, annotations, known.orElse(usual), problems);
  }

  /** The annotations of a class and, where it has none of the name, of its supertypes. */
  static Annotations annotations(Language language, TypeElement type, ElementPlace referrer) {
    return Annotations.of(
        language.withSupertypes(type).stream()
            .map(each -> ElementPlace.of(each, referrer))
            .toList());
  }

  Annotations annotations() {
    return annotations;
  }

  /** The name of a property whose name is not given. */
  String name(String javaName) {
    return naming.apply(javaName);
  }

  /**
   * Whether unknown properties are refused. Jackson's default is {@code false} as well, but whoever
   * writes it out means it.
   */
  boolean isClosed() {
    return usage != Usage.OUTPUT
        && annotations
            .find(Jackson.IGNORE_PROPERTIES)
            .filter(found -> found.isFalse("ignoreUnknown"))
            .isPresent();
  }

  /** Whether the class leaves a property out. */
  boolean leavesOut(String property) {
    return ignored().contains(property)
        || annotations
            .find(Jackson.INCLUDE_PROPERTIES)
            .filter(found -> !found.texts("value").contains(property))
            .isPresent();
  }

  private Set<String> ignored() {
    Optional<Annotation> ignore = annotations.find(Jackson.IGNORE_PROPERTIES);
    String exception = usage == Usage.OUTPUT ? "allowGetters" : "allowSetters";
    return ignore
        .filter(found -> !found.isTrue(exception))
        .map(found -> (Set<String>) new HashSet<>(found.texts("value")))
        .orElse(Set.of());
  }

  /** Warns of names that no property has. */
  void checkNames(String type, Collection<String> properties) {
    for (String name : List.of(Jackson.IGNORE_PROPERTIES, Jackson.INCLUDE_PROPERTIES)) {
      annotations.find(name).ifPresent(found -> checkNames(found, type, properties));
    }
  }

  private void checkNames(Annotation annotation, String type, Collection<String> properties) {
    for (AnnotationValue member : annotation.members("value")) {
      String named = String.valueOf(member.getValue());
      if (!properties.contains(named)) {
        problems.add(
            ProblemId.UNKNOWN_PROPERTY.at(
                annotation.place().at(annotation.mirror(), member),
                annotation.simpleName(),
                named,
                type,
                Suggestions.advice(named, properties, "Take it out.")));
      }
    }
  }

  /** Whether a value that is empty, or its type's default, may be missing from an output. */
  boolean mayOmit(Annotations property) {
    return usage == Usage.OUTPUT
        && property
            .find(Jackson.INCLUDE)
            .or(() -> annotations.find(Jackson.INCLUDE))
            .flatMap(found -> found.constant("value"))
            .filter(value -> !Set.of("ALWAYS", "NON_NULL", "NON_ABSENT").contains(value))
            .isPresent();
  }
}
