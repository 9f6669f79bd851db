package dev.peruser.processor.schema;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Whether null is a value: jspecify's {@code Nullable}. */
final class Nullness {
  private static final String NULLABLE = "org.jspecify.annotations.Nullable";

  private Nullness() {}

  static boolean isNullable(TypeMirror type) {
    return isNullable(type.getAnnotationMirrors());
  }

  static boolean isNullable(List<? extends AnnotationMirror> mirrors) {
    for (AnnotationMirror mirror : mirrors) {
      var annotation = (TypeElement) mirror.getAnnotationType().asElement();
      if (annotation.getQualifiedName().contentEquals(NULLABLE)) {
        return true;
      }
    }
    return false;
  }
}
