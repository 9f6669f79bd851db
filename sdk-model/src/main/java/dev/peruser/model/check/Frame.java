package dev.peruser.model.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An open object or array, and the rules that it is held against: one, or several where a schema
 * has choices. Each rule is followed once, however many choices ask for it, so that nested choices
 * cost no more than the schema is large.
 */
final class Frame {
  private Kind kind = Kind.OBJECT;
  private View[] views = new View[1];
  private int size;
  private @Nullable List<ChoiceView> choices;

  /** The property that is next, or was last. */
  @Nullable String name;

  /** How many properties or items have come. */
  int count;

  /** Where the object or array is, once somebody has asked. */
  @Nullable JsonPointer pointer;

  void begin(Kind newKind) {
    kind = newKind;
    size = 0;
    choices = null;
    name = null;
    count = 0;
    pointer = null;
  }

  /** Where the value is that is next, or was last. */
  JsonPointer at() {
    JsonPointer here = Objects.requireNonNull(pointer);
    return kind == Kind.ARRAY ? here.at(count - 1) : here.at(String.valueOf(name));
  }

  Kind kind() {
    return kind;
  }

  int size() {
    return size;
  }

  View get(int index) {
    return views[index];
  }

  boolean hasChoices() {
    return choices != null;
  }

  List<ChoiceView> choices() {
    return choices == null ? List.of() : choices;
  }

  void add(ChoiceView choice) {
    if (choices == null) {
      choices = new ArrayList<>();
    }
    choices.add(choice);
  }

  /** Follows a rule, for somebody who waits for its mistakes. */
  View view(ContainerRule rule, Mistakes mistakes) {
    for (int i = 0; i < size; i++) {
      if (views[i].rule() == rule) {
        views[i].share(mistakes);
        return views[i];
      }
    }
    if (size == views.length) {
      views = Arrays.copyOf(views, size * 2);
    }
    View view = views[size];
    if (view == null) {
      view = new View(rule, mistakes);
      views[size] = view;
    } else {
      view.begin(rule, mistakes);
    }
    size++;
    return view;
  }

  boolean isUnique() {
    for (int i = 0; i < size; i++) {
      if (views[i].rule().isUnique()) {
        return true;
      }
    }
    return false;
  }
}
