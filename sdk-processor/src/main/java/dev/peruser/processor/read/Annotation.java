package dev.peruser.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
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

  /** The annotation's name without its package. */
  public String simpleName() {
    return mirror.getAnnotationType().asElement().getSimpleName().toString();
  }

  /** The text that is given for an attribute; empty if none is given, or the empty text. */
  public Optional<String> text(String attribute) {
    return value(attribute)
        .map(AnnotationValue::getValue)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(text -> !text.isEmpty());
  }

  /**
   * A text with its place.
   *
   * @param text the text
   * @param place where it stands
   */
  public record Text(String text, ElementPlace place) {}

  /** The texts that are given for an attribute that takes several. */
  public List<Text> texts(String attribute) {
    var texts = new ArrayList<Text>();
    value(attribute).ifPresent(value -> collect(value, attribute, texts));
    return texts;
  }

  private void collect(AnnotationValue value, String path, List<Text> texts) {
    if (value.getValue() instanceof String text) {
      texts.add(new Text(text, place.at(mirror, value, path)));
    } else if (value.getValue() instanceof List<?> members) {
      for (int i = 0; i < members.size(); i++) {
        collect((AnnotationValue) members.get(i), "%s[%03d]".formatted(path, i), texts);
      }
    }
  }

  /** Whether a text is given for an attribute, be it empty. If not, the compiler may tell that. */
  public boolean hasText(String attribute) {
    return value(attribute).filter(value -> value.getValue() instanceof String).isPresent();
  }

  /** Whether anything is given for an attribute. */
  public boolean has(String attribute) {
    return value(attribute).isPresent();
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

  /** The texts that are given for an attribute that takes several. */
  public List<String> strings(String attribute) {
    return values(attribute).filter(String.class::isInstance).map(String.class::cast).toList();
  }

  /** The annotations that are given for an attribute that takes several. */
  public List<Annotation> annotations(String attribute) {
    return values(attribute)
        .filter(AnnotationMirror.class::isInstance)
        .map(AnnotationMirror.class::cast)
        .map(inner -> new Annotation(place, inner))
        .toList();
  }

  /** The number that is given for an attribute. */
  public OptionalInt number(String attribute) {
    return value(attribute)
        .map(AnnotationValue::getValue)
        .filter(Integer.class::isInstance)
        .map(number -> OptionalInt.of((Integer) number))
        .orElse(OptionalInt.empty());
  }

  /** The name of the enum constant that is given for an attribute. */
  public Optional<String> constant(String attribute) {
    return value(attribute)
        .map(AnnotationValue::getValue)
        .filter(VariableElement.class::isInstance)
        .map(constant -> ((VariableElement) constant).getSimpleName().toString());
  }

  /** What stands in an array, or in place of one. */
  private Stream<Object> values(String attribute) {
    return value(attribute)
        .map(AnnotationValue::getValue)
        .map(value -> value instanceof List<?> list ? list : List.of(value))
        .orElse(List.of())
        .stream()
        .map(item -> item instanceof AnnotationValue value ? value.getValue() : item);
  }

  /** The place of an attribute's value, or of the annotation if the attribute is not given. */
  public ElementPlace place(String attribute) {
    return value(attribute).map(value -> place.at(mirror, value, attribute)).orElse(place);
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

  private Optional<AnnotationValue> value(String attribute) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(attribute)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }
}
