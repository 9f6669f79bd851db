package dev.peruser.model.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open object or array, and the rules that it is held against: one, or several where a schema
 * has choices. Each rule is followed once, however many choices ask for it, so that nested choices
 * cost no more than the schema is large.
 */
final class Frame {
  private Kind kind = Kind.OBJECT;
  private View[] views = {new View()};
  private int size;
  private final List<ChoiceView> choices = new ArrayList<>(0);

  /** The property that is next, or was last. */
  @Nullable String name;

  /** How many properties or items have come. */
  int count;

  void begin(Kind newKind) {
    kind = newKind;
    size = 0;
    choices.clear();
    name = null;
    count = 0;
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

  List<ChoiceView> choices() {
    return choices;
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
      views = java.util.Arrays.copyOf(views, size * 2);
      for (int i = size; i < views.length; i++) {
        views[i] = new View();
      }
    }
    View view = views[size++];
    view.begin(rule, mistakes);
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
