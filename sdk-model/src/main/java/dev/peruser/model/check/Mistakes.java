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
  private boolean more;

  boolean isEmpty() {
    return list == null;
  }

  /** Whether there are more than are listed. */
  boolean hasMore() {
    return more;
  }

  void add(Mistake mistake) {
    if (list == null) {
      list = new ArrayList<>(4);
    }
    if (list.size() < MOST) {
      list.add(mistake);
    } else {
      more = true;
    }
  }

  void addAll(Mistakes others) {
    others.toList().forEach(this::add);
    more |= others.more;
  }

  List<Mistake> toList() {
    return list == null ? List.of() : List.copyOf(list);
  }
}
