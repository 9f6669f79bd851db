package dev.peruser.processor.check;

import dev.peruser.processor.read.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Types of the JDK that nobody uses for a constant. A {@code List}, {@code Set} or {@code Map} may
 * be an unchanging one, and what a class of others does is not known, so these are none.
 */
final class MutableTypes {
  private static final Set<String> STATE =
      Set.of(
          "java.lang.StringBuilder",
          "java.lang.StringBuffer",
          "java.lang.ThreadLocal",
          "java.lang.InheritableThreadLocal",
          "java.util.BitSet",
          "java.util.Queue",
          "java.util.Deque",
          "java.util.concurrent.BlockingQueue",
          "java.util.concurrent.BlockingDeque",
          "java.util.concurrent.TransferQueue",
          "java.util.concurrent.ConcurrentMap",
          "java.util.concurrent.ConcurrentNavigableMap");

  /** Often filled once and then only read. */
  private static final Set<String> TABLES = Set.of("java.util.EnumMap");

  private static final String ATOMIC = "java.util.concurrent.atomic";
  private static final List<String> COLLECTIONS = List.of("java.util", "java.util.concurrent");

  private final Language language;

  MutableTypes(Language language) {
    this.language = language;
  }

  /**
   * A type that is made to be changed.
   *
   * @param shown its name
   * @param alternative the types for a constant
   */
  record Found(String shown, String alternative) {}

  Optional<Found> find(TypeMirror type) {
    return Language.element(type)
        .filter(this::isState)
        .map(
            element ->
                new Found(language.shown(language.types().erasure(type)), alternative(type)));
  }

  private boolean isState(TypeElement type) {
    String name = type.getQualifiedName().toString();
    String packageName = language.packageName(type);
    if (STATE.contains(name)) {
      return true;
    }
    // A field updater holds no state of its own.
    if (packageName.equals(ATOMIC)) {
      return !name.endsWith("FieldUpdater");
    }
    return COLLECTIONS.contains(packageName)
        && isConcrete(type)
        && isCollection(type.asType())
        && !TABLES.contains(name);
  }

  private static boolean isConcrete(TypeElement type) {
    return type.getKind() == ElementKind.CLASS && !type.getModifiers().contains(Modifier.ABSTRACT);
  }

  private boolean isCollection(TypeMirror type) {
    return language.as(type, "java.util.Collection").isPresent()
        || language.as(type, "java.util.Map").isPresent();
  }

  private String alternative(TypeMirror type) {
    if (language.as(type, "java.util.Map").isPresent()) {
      return "Map.of";
    }
    if (language.as(type, "java.util.Set").isPresent()) {
      return "Set.of";
    }
    return language.as(type, "java.util.Collection").isPresent() ? "List.of" : "an immutable type";
  }
}
