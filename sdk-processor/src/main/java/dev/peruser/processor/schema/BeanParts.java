package dev.peruser.processor.schema;

import dev.peruser.processor.read.ElementPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** A field and its accessors, which are one property together. A subclass's come first. */
final class BeanParts {
  private static final Set<String> NAMING =
      Set.of(Jackson.PROPERTY, Jackson.GETTER, Jackson.SETTER);

  private final List<Element> all = new ArrayList<>();
  private @Nullable Element field;
  private @Nullable Element getter;
  private @Nullable Element setter;
  private boolean fieldVisible;
  private boolean getterVisible;
  private boolean ignored;
  private boolean kept;

  /** Whether a method is a property only because an annotation says so. */
  static boolean isNamed(ExecutableElement method) {
    return !method.getAnnotationMirrors().isEmpty()
        && NAMING.stream().anyMatch(Annotations.of(ElementPlace.of(method))::has);
  }

  void addField(Element element) {
    boolean named = look(element);
    if (field == null) {
      field = element;
      Set<Modifier> modifiers = element.getModifiers();
      fieldVisible =
          named || (modifiers.contains(Modifier.PUBLIC) && !modifiers.contains(Modifier.TRANSIENT));
    }
  }

  void addGetter(ExecutableElement method) {
    boolean named = look(method);
    boolean visible = named || method.getModifiers().contains(Modifier.PUBLIC);
    if (getter == null) {
      getter = method;
    }
    getterVisible = getterVisible || visible;
  }

  void addSetter(ExecutableElement method) {
    look(method);
    if (setter == null) {
      setter = method;
    }
  }

  /** Notes an element and its annotations; answers whether it is named by one. */
  private boolean look(Element element) {
    all.add(element);
    if (element.getAnnotationMirrors().isEmpty()) {
      return false;
    }
    Annotations annotations = Annotations.of(ElementPlace.of(element));
    boolean named = NAMING.stream().anyMatch(annotations::has);
    if (annotations.find(Jackson.IGNORE).filter(found -> !found.isFalse("value")).isPresent()) {
      ignored = true;
    } else {
      kept = kept || named;
    }
    return named;
  }

  /** Whether {@code JsonIgnore} on one part leaves the whole out: no other part is named. */
  boolean isIgnored() {
    return ignored && !kept;
  }

  /** What is read or written; empty if nothing can be. */
  Optional<Element> member(Usage usage) {
    if (usage == Usage.OUTPUT) {
      return Optional.ofNullable(getterVisible ? getter : fieldVisible ? field : null);
    }
    boolean settable =
        field != null
            && (fieldVisible || getterVisible)
            && !field.getModifiers().contains(Modifier.FINAL)
            && !field.getModifiers().contains(Modifier.TRANSIENT);
    return Optional.ofNullable(setter != null ? setter : settable ? field : null);
  }

  /** All parts, one of them first. */
  List<Element> elements(Element first) {
    var elements = new ArrayList<>(all);
    elements.remove(first);
    elements.add(0, first);
    return elements;
  }
}
