package dev.peruser.processor.check;

import java.util.Optional;

/** How names of types and functions are written. */
final class Identifiers {
  /** Enough for any name that a person reads, and few enough for a metric's label. */
  static final int LONGEST = 128;

  private static final int SHOWN = 40;

  private Identifiers() {}

  /** What keeps a text from being a name; empty if nothing does. */
  static Optional<String> obstacle(String text) {
    if (text.isEmpty()) {
      return Optional.of("is empty");
    }
    if (text.length() > LONGEST) {
      return Optional.of("has " + text.length() + " characters");
    }
    return text.codePoints()
        .filter(c -> !isAllowed(c))
        .mapToObj(c -> "has '" + Character.toString(c) + "' in it")
        .findFirst();
  }

  private static boolean isAllowed(int c) {
    return c < 128 && (Character.isLetterOrDigit(c) || "_-.".indexOf(c) >= 0);
  }

  /** The text, or the beginning of a long one. */
  static String shown(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, SHOWN) + "...";
  }
}
