package dev.peruser.processor.check;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What sort of a class one is, in words. */
final class Kinds {
  private Kinds() {}

  static String of(TypeElement type) {
    return switch (type.getKind()) {
      case CLASS ->
          type.getModifiers().contains(Modifier.ABSTRACT) ? "an abstract class" : "a class";
      case RECORD -> "a record";
      case ENUM -> "an enum";
      case ANNOTATION_TYPE -> "an annotation";
      default -> "an interface";
    };
  }

  /** Of a type that is no class. */
  static String of(TypeMirror type) {
    return type.getKind() == TypeKind.ARRAY ? "an array" : "a primitive type";
  }
}
