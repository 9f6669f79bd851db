package dev.peruser.model.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mistakes of a value, or of one of several views of it. Made of nothing until there is one.
 */
final class Mistakes {
  /** More than anybody reads, and a bound on what a bad input costs. */
  static final int MOST = 100;

  private @Nullable List<Mistake> list;

  boolean isEmpty() {
    return list == null;
  }

  boolean isFull() {
    return list != null && list.size() >= MOST;
  }

  void add(Mistake mistake) {
    if (list == null) {
      list = new ArrayList<>(4);
    }
    if (list.size() < MOST) {
      list.add(mistake);
    }
  }

  void addAll(Mistakes others) {
    others.toList().forEach(this::add);
  }

  List<Mistake> toList() {
    return list == null ? List.of() : List.copyOf(list);
  }
}
