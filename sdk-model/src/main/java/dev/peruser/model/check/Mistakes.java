package dev.peruser.model.check;

import java.util.ArrayList;
import java.util.List;

/**
 * The mistakes of a value, or of one of several views of it. Made of nothing until there is one.
 */
final class Mistakes {
  /** More than anybody reads, and a bound on what a bad input costs. */
  static final int MOST = 100;

  private List<Mistake> list = List.of();

  boolean isEmpty() {
    return list.isEmpty();
  }

  boolean isFull() {
    return list.size() >= MOST;
  }

  void add(Mistake mistake) {
    if (list.isEmpty()) {
      list = new ArrayList<>(4);
    }
    if (!isFull()) {
      list.add(mistake);
    }
  }

  void addAll(Mistakes others) {
    others.list.forEach(this::add);
  }

  List<Mistake> toList() {
    return List.copyOf(list);
  }
}
