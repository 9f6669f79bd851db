package dev.peruser.processor.read;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Record components. Compilers know a line for the private field of a component but not for the
 * component itself, and an annotation that does not target components stands on the field.
 */
public final class Components {
  private Components() {}

  /** The field that holds a component. */
  public static Element field(RecordComponentElement component) {
    for (Element member : Language.owner(component).getEnclosedElements()) {
      if (member.getKind() == ElementKind.FIELD
          && member.getSimpleName().equals(component.getSimpleName())) {
        return member;
      }
    }
    return component;
  }

  /** An annotation of a component, wherever the compiler has put it. */
  public static Optional<Annotation> annotation(
      RecordComponentElement component, ElementPlace place, String name) {
    return Annotation.find(place, place.element(), name)
        .or(() -> Annotation.find(place, component, name));
  }

  /** The type of a component, with the type arguments of the record that it is looked at in. */
  public static TypeMirror type(
      Language language, DeclaredType owner, RecordComponentElement component) {
    return owner.getTypeArguments().isEmpty()
        ? component.asType()
        : language.types().asMemberOf(owner, field(component));
  }

  /** Whether a value may be null: a jspecify {@code Nullable}, or another of that name. */
  public static boolean isNullable(RecordComponentElement component) {
    return component.asType().getAnnotationMirrors().stream()
            .anyMatch(mirror -> isNamedNullable(mirror.getAnnotationType()))
        || field(component).getAnnotationMirrors().stream()
            .anyMatch(mirror -> isNamedNullable(mirror.getAnnotationType()));
  }

  private static boolean isNamedNullable(DeclaredType annotation) {
    return ((TypeElement) annotation.asElement())
        .getQualifiedName()
        .contentEquals("org.jspecify.annotations.Nullable");
  }
}
