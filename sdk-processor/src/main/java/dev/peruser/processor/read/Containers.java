package dev.peruser.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Types that hold others: optional values, collections and maps. */
public final class Containers {
  private static final List<String> COLLECTIONS =
      List.of("java.lang.Iterable", "java.util.Collection");

  private Containers() {}

  /** What an {@code Optional} holds. */
  public static Optional<TypeMirror> optionalValue(TypeMirror type) {
    return Language.isOf(type, "java.util.Optional") ? argument(type, 0) : Optional.empty();
  }

  /** What an array holds. */
  public static Optional<TypeMirror> ofArray(TypeMirror type) {
    return type instanceof ArrayType array
        ? Optional.of(array.getComponentType())
        : Optional.empty();
  }

  /** What a collection holds, however its class is declared. */
  public static Optional<TypeMirror> item(Language language, TypeMirror type) {
    if (Language.isOf(type, COLLECTIONS.get(0))) {
      return argument(type, 0);
    }
    return language.as(type, COLLECTIONS.get(1)).flatMap(found -> argument(found, 0));
  }

  /** Whether the items of a collection differ. */
  public static boolean isSet(Language language, TypeMirror type) {
    return language.as(type, "java.util.Set").isPresent();
  }

  /** The keys of a map, however its class is declared. */
  public static Optional<TypeMirror> key(Language language, TypeMirror type) {
    return language.as(type, "java.util.Map").flatMap(found -> argument(found, 0));
  }

  /** The values of a map, however its class is declared. */
  public static Optional<TypeMirror> mapValue(Language language, TypeMirror type) {
    return language.as(type, "java.util.Map").flatMap(found -> argument(found, 1));
  }

  private static Optional<TypeMirror> argument(TypeMirror type, int index) {
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
  }
}
