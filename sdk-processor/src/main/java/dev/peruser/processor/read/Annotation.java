package dev.peruser.processor.read;

import java.util.ArrayList;
import java.util.Collection;
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
import javax.lang.model.type.DeclaredType;
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
  private static final String UNRESOLVED = "<error>";

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

  /**
   * A text with its place.
   *
   * @param text the text
   * @param place where it stands
   */
  public record Text(String text, ElementPlace place) {}

  /** The texts that are given for an attribute that takes several, with their places. */
  public List<Text> placedTexts(String attribute) {
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

  /** The place of an attribute's value, or of the annotation if the attribute is not given. */
  public ElementPlace place(String attribute) {
    return value(attribute).map(value -> place.at(mirror, value, attribute)).orElse(place);
  }

  /** Whether the annotation, or a value in it, has not been found. */
  public boolean isUnresolved() {
    return missing(mirror).isPresent();
  }

  /**
   * The name of what has not been found of an annotation and its values; empty if all has been, and
   * an empty text if the compiler does not tell the name. For a class, compilers give a type of
   * kind ERROR or the text {@code <error>}; for a constant that text. ECJ does not tell it from one
   * that an author writes.
   */
  static Optional<String> missing(AnnotationMirror mirror) {
    Optional<String> annotation = missing(mirror.getAnnotationType());
    return annotation.isPresent() ? annotation : firstMissing(mirror.getElementValues().values());
  }

  private static Optional<String> firstMissing(Collection<?> values) {
    return values.stream().flatMap(value -> missing((AnnotationValue) value).stream()).findFirst();
  }

  private static Optional<String> missing(TypeMirror type) {
    return type.getKind() == TypeKind.ERROR
        ? Optional.of(
            ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().toString())
        : Optional.empty();
  }

  private static Optional<String> missing(AnnotationValue value) {
    Object given = value.getValue();
    if (given instanceof TypeMirror type) {
      return missing(type);
    }
    if (given instanceof AnnotationMirror nested) {
      return missing(nested);
    }
    if (given instanceof List<?> members) {
      return firstMissing(members);
    }
    return UNRESOLVED.equals(given) && !isWrittenSo(value) ? Optional.of("") : Optional.empty();
  }

  /** javac shows a text in quotes, and what it has not found without. */
  private static boolean isWrittenSo(AnnotationValue value) {
    return value.getClass().getName().startsWith("com.sun.tools.javac.")
        && !UNRESOLVED.equals(value.toString());
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

  /** The texts that are given for an attribute that takes several. */
  public List<String> texts(String attribute) {
    return placedTexts(attribute).stream().map(Text::text).toList();
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
