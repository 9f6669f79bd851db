package dev.peruser.processor.schema;

import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** The texts of an enum's constants. */
final class EnumConstants {
  private EnumConstants() {}

  /** In the order of declaration, which both compilers keep for enums. */
  static List<String> names(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .map(constant -> JsonNames.of(constant).orElse(constant.getSimpleName().toString()))
        .toList();
  }
}
