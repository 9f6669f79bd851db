package dev.peruser.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * An annotation as it stands on an element. Read by mirror: its classes need not be on the
 * processor path, and a class literal that the compiler can't resolve is no exception.
 *
 * @param place where it is
 * @param mirror the annotation
 */
public record Annotation(ElementPlace place, AnnotationMirror mirror) {

  /**
   * Finds an annotation.
   *
   * @param on the element
   * @param name the annotation's qualified name
   */
  public static Optional<Annotation> find(ElementPlace on, String name) {
    return find(on, on.element(), name);
  }

  /** Finds an annotation among those of one element, to be reported as part of another. */
  static Optional<Annotation> find(ElementPlace on, Element element, String name) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (nameOf(mirror).contentEquals(name)) {
        return Optional.of(new Annotation(on.at(mirror, null), mirror));
      }
    }
    return Optional.empty();
  }

  private static Name nameOf(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName();
  }

  /** The annotation's qualified name. */
  public String name() {
    return nameOf(mirror).toString();
  }

  /** The annotation's name without its package: {@code JsonTypeInfo}. */
  public String simpleName() {
    return mirror.getAnnotationType().asElement().getSimpleName().toString();
  }

  /** The attributes that are given. */
  public List<String> attributes() {
    return mirror.getElementValues().keySet().stream()
        .map(attribute -> attribute.getSimpleName().toString())
        .toList();
  }

  /** The text that is given for an attribute; empty if none is given, or the empty text. */
  public Optional<String> text(String attribute) {
    return value(attribute)
        .map(AnnotationValue::getValue)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(text -> !text.isEmpty());
  }

  /** The class that is given for an attribute; empty if none is given, or {@code void.class}. */
  public Optional<TypeMirror> type(String attribute) {
    return value(attribute)
        .map(AnnotationValue::getValue)
        .filter(TypeMirror.class::isInstance)
        .map(TypeMirror.class::cast)
        .filter(type -> type.getKind() != TypeKind.VOID);
  }

  /** Whether an attribute is given as true. */
  public boolean isTrue(String attribute) {
    return value(attribute).filter(value -> Boolean.TRUE.equals(value.getValue())).isPresent();
  }

  /** The place of an attribute's value, or of the annotation if the attribute is not given. */
  public ElementPlace place(String attribute) {
    return value(attribute).map(value -> place.at(mirror, value)).orElse(place);
  }

  /**
   * Whether an attribute that is a class has not been found. Both compilers then give the text
   * {@code <error>}, or a type of kind ERROR.
   */
  public boolean isUnresolved() {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      Object value = entry.getValue().getValue();
      boolean wantsClass = entry.getKey().getReturnType().getKind() == TypeKind.DECLARED;
      if (value instanceof TypeMirror type && type.getKind() == TypeKind.ERROR) {
        return true;
      }
      if (wantsClass && "<error>".equals(value)) {
        return true;
      }
    }
    return false;
  }

  /** The name of the enum constant that is given for an attribute. */
  public Optional<String> constant(String attribute) {
    return value(attribute)
        .map(AnnotationValue::getValue)
        .filter(VariableElement.class::isInstance)
        .map(constant -> ((VariableElement) constant).getSimpleName().toString());
  }

  /** The number that is given for an attribute. */
  public Optional<Number> number(String attribute) {
    return value(attribute)
        .map(AnnotationValue::getValue)
        .filter(Number.class::isInstance)
        .map(Number.class::cast);
  }

  /** Whether an attribute is given as false. */
  public boolean isFalse(String attribute) {
    return value(attribute).filter(value -> Boolean.FALSE.equals(value.getValue())).isPresent();
  }

  /** The members of an attribute that is an array; none if it is not given. */
  public List<AnnotationValue> members(String attribute) {
    Optional<AnnotationValue> given = value(attribute);
    if (given.isEmpty()) {
      return List.of();
    }
    var members = new ArrayList<AnnotationValue>();
    if (given.get().getValue() instanceof List<?> list) {
      list.forEach(member -> members.add((AnnotationValue) member));
    } else {
      members.add(given.get());
    }
    return members;
  }

  /** The texts that are members of an attribute. */
  public List<String> texts(String attribute) {
    return members(attribute).stream()
        .map(AnnotationValue::getValue)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  /** The annotations that are members of an attribute. */
  public List<Annotation> nested(String attribute) {
    var nested = new ArrayList<Annotation>();
    for (AnnotationValue member : members(attribute)) {
      if (member.getValue() instanceof AnnotationMirror inner) {
        nested.add(new Annotation(place.at(mirror, member), inner));
      }
    }
    return nested;
  }

  /** The value that is given for an attribute. */
  public Optional<AnnotationValue> value(String attribute) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(attribute)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }
}
