package dev.peruser.processor.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Types that hold others: optional values, collections and maps. */
public final class Containers {
  private static final List<String> COLLECTIONS =
      List.of("java.lang.Iterable", "java.util.Collection");

  /** Jackson makes a class that it chooses of these. */
  private static final Set<String> MADE_AS_ANOTHER =
      Set.of(
          "java.lang.Iterable",
          "java.util.AbstractCollection",
          "java.util.AbstractList",
          "java.util.AbstractSet",
          "java.util.AbstractMap",
          "java.util.Collection",
          "java.util.Deque",
          "java.util.EnumMap",
          "java.util.EnumSet",
          "java.util.List",
          "java.util.Map",
          "java.util.NavigableMap",
          "java.util.NavigableSet",
          "java.util.Queue",
          "java.util.SequencedCollection",
          "java.util.SequencedMap",
          "java.util.SequencedSet",
          "java.util.Set",
          "java.util.SortedMap",
          "java.util.SortedSet",
          "java.util.concurrent.ArrayBlockingQueue",
          "java.util.concurrent.ConcurrentMap",
          "java.util.concurrent.ConcurrentNavigableMap");

  private Containers() {}

  /** What an {@code Optional} holds. */
  public static Optional<TypeMirror> optionalValue(TypeMirror type) {
    return Language.isOf(type, "java.util.Optional") ? argument(type, 0) : Optional.empty();
  }

  /** What a collection holds, however its class is declared. */
  public static Optional<TypeMirror> item(Language language, TypeMirror type) {
    if (Language.isOf(type, COLLECTIONS.get(0))) {
      return argument(type, 0);
    }
    return argument(language, type, COLLECTIONS.get(1), 0);
  }

  /** Whether the items of a collection differ. */
  public static boolean isSet(Language language, TypeMirror type) {
    return language.as(type, "java.util.Set").isPresent();
  }

  /** The keys of a map, however its class is declared. */
  public static Optional<TypeMirror> key(Language language, TypeMirror type) {
    return argument(language, type, "java.util.Map", 0);
  }

  /** The values of a map, however its class is declared. */
  public static Optional<TypeMirror> mapValue(Language language, TypeMirror type) {
    return argument(language, type, "java.util.Map", 1);
  }

  /** Whether a value of a collection or map can be made from JSON: Jackson knows what to make. */
  public static boolean isBindable(DeclaredType type) {
    var element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    if (MADE_AS_ANOTHER.contains(name)) {
      return true;
    }
    boolean isAbstract =
        element.getKind().isInterface() || element.getModifiers().contains(Modifier.ABSTRACT);
    return !isAbstract
        && ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
            .anyMatch(constructor -> constructor.getParameters().isEmpty());
  }

  /**
   * A type argument of a supertype. Where that is one of the type's own arguments, it is taken from
   * there: on the way up, compilers lose its annotations, as of {@code List<@Nullable String>}.
   */
  private static Optional<TypeMirror> argument(
      Language language, TypeMirror type, String supertype, int index) {
    Optional<TypeMirror> seen =
        language.as(type, supertype).flatMap(found -> argument(found, index));
    if (seen.isEmpty() || Language.isOf(type, supertype)) {
      return seen;
    }
    TypeMirror declared = ((DeclaredType) type).asElement().asType();
    List<? extends TypeMirror> variables = ((DeclaredType) declared).getTypeArguments();
    if (variables.isEmpty()) {
      return seen;
    }
    TypeMirror variable =
        language.as(declared, supertype).flatMap(found -> argument(found, index)).orElseThrow();
    for (int i = 0; i < variables.size(); i++) {
      if (language.types().isSameType(variables.get(i), variable)) {
        return argument(type, i).or(() -> seen);
      }
    }
    return seen;
  }

  private static Optional<TypeMirror> argument(TypeMirror type, int index) {
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
  }
}
