package dev.peruser.processor.check;

import java.util.regex.Pattern;

/** How names of types and functions are written. */
final class Identifiers {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");

  private Identifiers() {}

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }
}
