package dev.peruser.processor.schema;

import dev.peruser.processor.read.Annotation;
import dev.peruser.processor.read.ElementPlace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The annotations of one property or class that say something about its schema, by their qualified
 * names: each element is looked at once. A property's may stand on its field, its accessors or its
 * constructor parameter; one that stands on several of them, as on a record's, counts once.
 */
final class Annotations {
  /** Stands for the constraints that are not Jakarta Validation's own. */
  static final String CUSTOM_CONSTRAINT = "jakarta.validation.Constraint";

  private static final String BUNDLE = "com.fasterxml.jackson.annotation.JacksonAnnotationsInside";
  private static final int DEEPEST_BUNDLE = 8;

  private final Map<String, List<Annotation>> byName = new LinkedHashMap<>();

  private Annotations() {}

  /** Those of an element. */
  static Annotations of(ElementPlace place) {
    return of(List.of(place));
  }

  /** Those of several elements that are the same property, those that come first before others. */
  static Annotations of(List<ElementPlace> places) {
    var all = new Annotations();
    for (ElementPlace place : places) {
      all.add(place, place.element().getAnnotationMirrors());
    }
    return all;
  }

  /** Those of a use of a type, such as a type argument. */
  static Annotations ofUse(ElementPlace place, List<? extends AnnotationMirror> mirrors) {
    var all = new Annotations();
    all.add(place, mirrors);
    return all;
  }

  private void add(ElementPlace place, List<? extends AnnotationMirror> mirrors) {
    if (mirrors.isEmpty()) {
      return;
    }
    var found = new Annotations();
    for (AnnotationMirror mirror : mirrors) {
      found.add(new Annotation(place.at(mirror, null), mirror), 0);
    }
    found.byName.forEach(byName::putIfAbsent);
  }

  /** Adds the annotations of a type's use, but those that its declaration has as well. */
  Annotations and(ElementPlace place, List<? extends AnnotationMirror> mirrors) {
    add(place, mirrors);
    return this;
  }

  private void add(Annotation annotation, int depth) {
    String name = annotation.name();
    if (name.endsWith(".List") && name.startsWith(Constraints.PACKAGE)) {
      annotation.nested("value").forEach(each -> put(each.name(), each));
    } else if (isSaying(name)) {
      put(name, annotation);
    } else if (!isSilent(name) && depth < DEEPEST_BUNDLE) {
      addInside(annotation, depth);
    }
  }

  /** An annotation of somebody else may be a bundle of Jackson's, or a constraint. */
  private void addInside(Annotation annotation, int depth) {
    Element type = annotation.mirror().getAnnotationType().asElement();
    List<? extends AnnotationMirror> inside = type.getAnnotationMirrors();
    for (AnnotationMirror mirror : inside) {
      String name =
          ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
      if (name.equals(CUSTOM_CONSTRAINT)) {
        put(CUSTOM_CONSTRAINT, annotation);
      } else if (name.equals(BUNDLE)) {
        for (AnnotationMirror other : inside) {
          if (!other.equals(mirror)) {
            add(new Annotation(annotation.place(), other), depth + 1);
          }
        }
      }
    }
  }

  private void put(String name, Annotation annotation) {
    byName.computeIfAbsent(name, key -> new ArrayList<>(1)).add(annotation);
  }

  private static boolean isSaying(String name) {
    return name.startsWith("com.fasterxml.jackson.annotation.")
        || name.startsWith("tools.jackson.databind.annotation.")
        || name.startsWith(Constraints.PACKAGE)
        || name.startsWith("dev.peruser.api.");
  }

  private static boolean isSilent(String name) {
    return name.startsWith("java.") || name.startsWith("org.jspecify.");
  }

  /** Whether there are none. */
  boolean isEmpty() {
    return byName.isEmpty();
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  Optional<Annotation> find(String name) {
    List<Annotation> found = byName.get(name);
    return found == null ? Optional.empty() : Optional.of(found.get(0));
  }

  /** Constraints that are not Jakarta Validation's own. */
  List<Annotation> customConstraints() {
    return byName.getOrDefault(CUSTOM_CONSTRAINT, List.of());
  }

  /** All of them, in the order of the source. */
  List<Annotation> all() {
    return byName.values().stream().flatMap(Collection::stream).toList();
  }
}
