package dev.peruser.processor.schema;

import dev.peruser.processor.read.Language;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The names of properties, by those of their accessors: Jackson's rules. */
final class AccessorNames {
  private AccessorNames() {}

  /** The property that a method without parameters gets. */
  static Optional<String> getter(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    TypeMirror type = method.getReturnType();
    if (!method.getParameters().isEmpty() || type.getKind() == TypeKind.VOID) {
      return Optional.empty();
    }
    if (name.startsWith("is") && isBoolean(type)) {
      return property(name, 2);
    }
    return name.startsWith("get") ? property(name, 3) : Optional.empty();
  }

  /** The property that a method with one parameter sets; what it returns does not matter. */
  static Optional<String> setter(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    return method.getParameters().size() == 1 && name.startsWith("set")
        ? property(name, 3)
        : Optional.empty();
  }

  private static boolean isBoolean(TypeMirror type) {
    return type.getKind() == TypeKind.BOOLEAN || Language.isOf(type, "java.lang.Boolean");
  }

  /** {@code getURL} is {@code url}: all capitals at the start become small. */
  private static Optional<String> property(String accessor, int prefix) {
    if (accessor.length() == prefix || !Character.isUpperCase(accessor.charAt(prefix))) {
      return Optional.empty();
    }
    int end = prefix;
    var name = new StringBuilder(accessor.length());
    while (end < accessor.length() && Character.isUpperCase(accessor.charAt(end))) {
      name.append(Character.toLowerCase(accessor.charAt(end++)));
    }
    return Optional.of(name.append(accessor, end, accessor.length()).toString());
  }
}
