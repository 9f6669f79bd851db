package dev.peruser.processor;

import dev.peruser.processor.read.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The classes to look at in a round: those that are annotated in it, and those that were deferred
 * in the last. Between rounds only names are kept, since elements belong to their round.
 */
final class PendingTypes {
  private final SortedSet<String> deferred = new TreeSet<>();

  /** The classes, sorted by name, so that problems come in the same order every time. */
  List<TypeElement> next(
      RoundEnvironment round, Set<? extends TypeElement> annotations, Elements elements) {
    Map<String, TypeElement> types = new TreeMap<>();
    for (String name : deferred) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        types.put(name, type);
      }
    }
    deferred.clear();
    for (Element annotated : annotated(round, annotations, Names.DECLARING)) {
      typeOf(annotated).ifPresent(type -> types.put(type.getQualifiedName().toString(), type));
    }
    return new ArrayList<>(types.values());
  }

  /** The classes of a round that are annotated as configs, sorted by name. */
  static List<TypeElement> configs(RoundEnvironment round, Set<? extends TypeElement> annotations) {
    Map<String, TypeElement> configs = new TreeMap<>();
    for (Element annotated : annotated(round, annotations, Set.of(Names.FUNCTION_CONFIG))) {
      typeOf(annotated).ifPresent(type -> configs.put(type.getQualifiedName().toString(), type));
    }
    return new ArrayList<>(configs.values());
  }

  /** Asks for those annotations only that the round has: for each, a compiler walks all sources. */
  private static List<Element> annotated(
      RoundEnvironment round, Set<? extends TypeElement> annotations, Set<String> names) {
    var annotated = new ArrayList<Element>();
    for (TypeElement annotation : annotations) {
      if (names.contains(annotation.getQualifiedName().toString())) {
        annotated.addAll(round.getElementsAnnotatedWith(annotation));
      }
    }
    return annotated;
  }

  /**
   * The class that an annotation is about: the element's own. An annotation may stand where it is
   * not allowed, which the compiler reports.
   */
  private static Optional<TypeElement> typeOf(Element annotated) {
    for (Element e = annotated; e != null; e = e.getEnclosingElement()) {
      if (e instanceof TypeElement type) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** Has a class looked at again in the next round. */
  void defer(TypeElement type) {
    deferred.add(type.getQualifiedName().toString());
  }
}
