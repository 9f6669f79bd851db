package dev.peruser.processor.schema;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.ElementPlace;
import dev.peruser.processor.read.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * What stands for a whole value: the member with {@code JsonValue} that is written in its place,
 * and the constructor or factory with {@code JsonCreator} that it is read by.
 */
final class Creators {
  private final Language language;
  private final UnsupportedAnnotations unsupported;
  private final List<Problem> problems;

  Creators(Language language, Usage usage, List<Problem> problems) {
    this.language = language;
    this.unsupported = new UnsupportedAnnotations(usage, problems);
    this.problems = problems;
  }

  /**
   * What was found in a class.
   *
   * @param value what is written in place of a value, if there is such a member
   * @param creator what reads a value, if there is one
   */
  record Found(Optional<Element> value, Optional<Creator> creator) {}

  /**
   * A constructor or static method that makes a value.
   *
   * @param method the method
   * @param delegating whether its one parameter is the whole of the JSON, not a property of it
   * @param named whether its parameters need names by annotation
   */
  record Creator(ExecutableElement method, boolean delegating, boolean named) {}

  /** Looks at the members of a class. */
  Found in(TypeElement type, ElementPlace referrer) {
    Element value = null;
    var creators = new ArrayList<Annotation>();
    for (TypeElement each : language.withSupertypes(type)) {
      for (Element member : each.getEnclosedElements()) {
        if (!member.getAnnotationMirrors().isEmpty()) {
          Annotations annotations = Annotations.of(ElementPlace.of(member, referrer));
          if (annotations.has(Jackson.ANY_SETTER) || annotations.has(Jackson.ANY_GETTER)) {
            unsupported.check(annotations);
          }
          if (value == null && isOn(annotations, Jackson.VALUE)) {
            value = member;
          }
          if (each.equals(type)) {
            annotations
                .find(Jackson.CREATOR)
                .filter(found -> found.constant("mode").filter("DISABLED"::equals).isEmpty())
                .ifPresent(creators::add);
          }
        }
      }
    }
    if (creators.size() > 1) {
      problems.add(ProblemId.TWO_CREATORS.at(creators.get(1).place(), type.getQualifiedName()));
    }
    return new Found(
        Optional.ofNullable(value),
        creators.stream().findFirst().map(annotation -> creator(annotation, type)));
  }

  private static boolean isOn(Annotations annotations, String name) {
    return annotations.find(name).filter(found -> !found.isFalse("value")).isPresent();
  }

  private Creator creator(Annotation annotation, TypeElement type) {
    var method = (ExecutableElement) annotation.place().element();
    List<? extends VariableElement> parameters = method.getParameters();
    String mode = annotation.constant("mode").orElse("DEFAULT");
    boolean canonical =
        type.getKind() == ElementKind.RECORD && RecordMembers.isCanonical(language, method, type);
    boolean single = parameters.size() == 1;
    boolean unnamed = single && name(parameters.get(0)).isEmpty() && !canonical;
    if (mode.equals("DEFAULT") && unnamed && type.getKind() != ElementKind.ENUM) {
      problems.add(ProblemId.AMBIGUOUS_CREATOR.at(annotation.place(), type.getQualifiedName()));
    }
    boolean delegating =
        single && (mode.equals("DELEGATING") || (mode.equals("DEFAULT") && unnamed));
    return new Creator(method, delegating, !canonical);
  }

  /** The type that is read in place of a value. */
  TypeMirror delegate(DeclaredType type, Creator creator) {
    VariableElement parameter = creator.method().getParameters().get(0);
    return creator.method().getKind() == ElementKind.CONSTRUCTOR
            && !type.getTypeArguments().isEmpty()
        ? BeanMembers.valueType(language, type, creator.method())
        : parameter.asType();
  }

  /** The parameters of a creator, each of which is a property. */
  List<Member> parameters(DeclaredType type, Creator creator, ElementPlace referrer) {
    var members = new ArrayList<Member>();
    for (VariableElement parameter : creator.method().getParameters()) {
      var place = ElementPlace.of(parameter, referrer);
      Annotations annotations = Annotations.of(place);
      String name = parameter.getSimpleName().toString();
      if (creator.named() && name(parameter).isEmpty()) {
        problems.add(ProblemId.UNNAMED_PARAMETER.at(place, name, language.name(type)));
      }
      members.add(
          new Member(name, parameter.asType(), place, List.of(parameter), annotations, true, true));
    }
    return members;
  }

  private static Optional<String> name(VariableElement parameter) {
    return Annotations.of(ElementPlace.of(parameter))
        .find(Jackson.PROPERTY)
        .flatMap(found -> found.text("value"));
  }
}
