package dev.peruser.model.check;

import java.util.Optional;

/** How small and how large a count may be. */
record Bounds(int least, int most) {
  static final Bounds NONE = new Bounds(0, Integer.MAX_VALUE);

  static Bounds of(int least, Optional<Integer> most) {
    return new Bounds(least, most.orElse(Integer.MAX_VALUE));
  }

  /** Not by equals: JDK 17 holds a record class whose equals has run (JDK-8078641). */
  boolean isNone() {
    return least <= 0 && most == Integer.MAX_VALUE;
  }

  boolean contain(int count) {
    return count >= least && count <= most;
  }

  /** In characters, as JSON Schema counts: a pair of surrogates is one. */
  boolean containLengthOf(String text) {
    int units = text.length();
    if (units < least || (units + 1) / 2 > most) {
      return false;
    }
    return (units <= most && (units + 1) / 2 >= least) || contain(text.codePointCount(0, units));
  }
}
