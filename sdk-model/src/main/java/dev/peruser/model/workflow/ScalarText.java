package dev.peruser.model.workflow;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an unquoted scalar means: the core schema of YAML 1.2, in which {@code yes}, {@code on} and
 * {@code 010:20} are strings. {@code .inf} and {@code .nan} stay strings as well, since JSON has no
 * such numbers and so no setting can.
 */
final class ScalarText {
  /** Beyond this, reading a number takes time that a number is not worth. It stays a string. */
  private static final int LONGEST_NUMBER = 1000;

  private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,9})?");

  private ScalarText() {}

  /** Resolves an unquoted text to a string, boolean, integer, decimal or null. */
  static @Nullable Object resolve(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> null;
      case "true", "True", "TRUE" -> true;
      case "false", "False", "FALSE" -> false;
      default -> number(text);
    };
  }

  private static Object number(String text) {
    if (text.length() > LONGEST_NUMBER) {
      return text;
    }
    if (DECIMAL.matcher(text).matches()) {
      return new BigInteger(text);
    }
    if (OCTAL.matcher(text).matches()) {
      return new BigInteger(text.substring(2), 8);
    }
    if (HEXADECIMAL.matcher(text).matches()) {
      return new BigInteger(text.substring(2), 16);
    }
    return FLOAT.matcher(text).matches() ? new BigDecimal(text) : text;
  }
}
