package dev.peruser.processor.schema;

import java.util.Optional;

/**
 * A regular expression of Java in the words of ECMA-262, which is what a schema's {@code pattern}
 * is. Only what means the same in both is taken over; the rest is named, so that its author can
 * write it differently.
 */
final class PortablePattern {
  private static final String SPACES = " \\t\\n\\u000b\\f\\r";
  private static final String SYNTAX = "^$\\.*+?()[]{}|/";

  private final String java;
  private final StringBuilder ecma = new StringBuilder();
  private Optional<String> obstacle = Optional.empty();
  private int at;

  private PortablePattern(String java) {
    this.java = java;
  }

  /**
   * Either a pattern that is found in a text exactly if the whole text matches, or why there is
   * none.
   *
   * @param text the pattern; empty if there is an obstacle
   * @param obstacle what is not portable; empty if all is
   */
  record Result(String text, Optional<String> obstacle) {}

  /** Translates a regular expression that Java accepts: classes are closed, escapes complete. */
  static Result of(String java) {
    var pattern = new PortablePattern(java);
    while (pattern.at < java.length() && pattern.obstacle.isEmpty()) {
      pattern.step();
    }
    return pattern.obstacle.isPresent()
        ? new Result("", pattern.obstacle)
        : new Result("^(?:" + pattern.ecma + ")$", Optional.empty());
  }

  private void step() {
    char c = java.charAt(at);
    switch (c) {
      case '\\' -> escape(false);
      case '[' -> characterClass();
      case '(' -> group();
      case '*', '+', '?', '}' -> quantifier(c);
      case ']' -> literal("\\]");
      default -> literal(String.valueOf(c));
    }
  }

  private void literal(String text) {
    ecma.append(text);
    at++;
  }

  /** {@code a*+} gives nothing back in Java, and is a mistake elsewhere. */
  private void quantifier(char c) {
    literal(String.valueOf(c));
    if (at < java.length() && java.charAt(at) == '+') {
      refuse("a possessive quantifier", c + "+");
    }
  }

  private void group() {
    if (!java.startsWith("(?", at)) {
      literal("(");
      return;
    }
    // What follows "(?<", be it a name, means the same in both.
    for (String start : new String[] {"(?:", "(?=", "(?!", "(?<"}) {
      if (java.startsWith(start, at)) {
        take(start, start.length());
        return;
      }
    }
    refuse("a group", java.substring(at, at + 3));
  }

  private void characterClass() {
    literal("[");
    if (java.charAt(at) == '^') {
      literal("^");
    }
    boolean first = true;
    while (obstacle.isEmpty()) {
      char c = java.charAt(at);
      if (c == ']' && !first) {
        literal("]");
        return;
      }
      first = false;
      if (c == '\\') {
        escape(true);
      } else if (c == '[' || c == ']') {
        refuse("a class within a class", String.valueOf(c));
      } else if (java.startsWith("&&", at)) {
        refuse("an intersection", "&&");
      } else {
        literal("(){}|/".indexOf(c) >= 0 ? "\\" + c : String.valueOf(c));
      }
    }
  }

  private void escape(boolean inClass) {
    char c = java.charAt(at + 1);
    switch (c) {
      case 'd', 'D', 'w', 'W', 't', 'n', 'r', 'f' -> take("\\" + c, 2);
      case 's' -> take(inClass ? SPACES : "[" + SPACES + "]", 2);
      case 'S' -> {
        if (inClass) {
          refuse("a class within a class", "\\S");
        } else {
          take("[^" + SPACES + "]", 2);
        }
      }
      case 'x' -> hexadecimal(2);
      case 'u' -> hexadecimal(4);
      case 'p', 'P' -> category();
      case '-' -> take(inClass ? "\\-" : "-", 2);
      default -> punctuation(c);
    }
  }

  private void punctuation(char c) {
    if (Character.isLetterOrDigit(c)) {
      refuse("an escape", "\\" + c);
    } else {
      take(SYNTAX.indexOf(c) >= 0 ? "\\" + c : String.valueOf(c), 2);
    }
  }

  /** Java accepts {@code \x\Q61} as well. */
  private void hexadecimal(int digits) {
    int end = at + 2 + digits;
    if (java.substring(at + 2, end).matches("[0-9a-fA-F]+")) {
      take(java.substring(at, end), 2 + digits);
    } else {
      refuse("an escape", java.substring(at, at + 2));
    }
  }

  /** The general categories of Unicode have the same short names in both. */
  private void category() {
    int end = java.indexOf('}', at);
    String name = java.startsWith("{", at + 2) ? java.substring(at + 3, end) : "";
    if (name.matches("L[ulto]?|M[nc]?|N[dlo]?|P|S|Z[slp]?")) {
      take(java.substring(at, end + 1), end + 1 - at);
    } else {
      refuse("a class", java.substring(at, Math.max(end + 1, at + 2)));
    }
  }

  private void take(String text, int length) {
    ecma.append(text);
    at += length;
  }

  private void refuse(String what, String text) {
    obstacle = Optional.of(what + " '" + text + "'");
  }
}
