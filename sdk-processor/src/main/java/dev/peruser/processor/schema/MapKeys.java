package dev.peruser.processor.schema;

import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.EnumSchema;
import dev.peruser.model.schema.Schema.StringSchema;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts that stand for the keys of a map, since the keys of a JSON object are texts. */
final class MapKeys {
  private static final String DIGIT = "[0-9]";
  private static final String FRACTION = "(?:\\.[0-9]+)?";
  private static final String DECIMAL =
      "^-?(?:0|[1-9][0-9]*)" + FRACTION + "(?:[eE][+-]?[0-9]{1,3})?$";

  private MapKeys() {}

  /** The schema of the keys of a simple type, by the type's name. */
  static Optional<Schema> find(String name) {
    return switch (name) {
      case "java.lang.Byte" -> Optional.of(integers(Byte.MAX_VALUE));
      case "java.lang.Short" -> Optional.of(integers(Short.MAX_VALUE));
      case "java.lang.Integer" -> Optional.of(integers(Integer.MAX_VALUE));
      case "java.lang.Long" -> Optional.of(integers(Long.MAX_VALUE));
      case "java.math.BigInteger" -> Optional.of(pattern("^(?:0|-?[1-9][0-9]*)$"));
      case "java.lang.Float" -> Optional.of(decimals("3", "4028235", 38));
      case "java.lang.Double" -> Optional.of(decimals("1", "7976931348623157", 308));
      case "java.math.BigDecimal" -> Optional.of(pattern(DECIMAL));
      case "java.time.Year" -> Optional.of(pattern("^(?:0|-?[1-9][0-9]{0,8})$"));
      case "java.lang.Boolean" -> Optional.of(new EnumSchema(List.of("true", "false")));
      case "char[]", "byte[]" -> Optional.empty();
      default -> SimpleTypes.find(name).filter(StringSchema.class::isInstance);
    };
  }

  private static Schema pattern(String pattern) {
    return new StringSchema("", 0, Optional.empty(), pattern);
  }

  /** A type whose least value is one further from zero than its greatest. */
  private static Schema integers(long greatest) {
    var least = BigInteger.valueOf(greatest).add(BigInteger.ONE);
    return pattern("^(?:0|" + upTo(String.valueOf(greatest)) + "|-(?:" + upTo(least + "") + "))$");
  }

  /**
   * Numbers up to {@code digit.fractionE+exponent}, as Java writes them: with one digit before the
   * point where there is an exponent. What is beyond would be read as infinite.
   */
  private static Schema decimals(String digit, String fraction, int exponent) {
    String plain = "(?:0|[1-9]" + anyDigits(0, exponent - 1) + ")" + FRACTION;
    String small = "[eE](?:-[0-9]{1,3}|\\+?(?:0|" + upTo(String.valueOf(exponent - 1)) + "))";
    String greatest = digit + "(?:\\." + fractionUpTo(fraction) + ")?";
    String less = digit.equals("1") ? "" : range('1', (char) (digit.charAt(0) - 1)) + FRACTION;
    String largest = less.isEmpty() ? greatest : "(?:" + less + "|" + greatest + ")";
    return pattern(
        "^-?(?:"
            + (plain + "|[0-9]" + FRACTION + small)
            + ("|" + largest + "[eE]\\+?" + exponent)
            + ")$");
  }

  /** The digits after the point of what is not greater than a fraction. */
  private static String fractionUpTo(String greatest) {
    char digit = greatest.charAt(0);
    String same =
        digit + (greatest.length() == 1 ? "0*" : fractionUpTo(greatest.substring(1)) + "?");
    return digit == '0'
        ? "(?:" + same + ")"
        : "(?:" + range('0', (char) (digit - 1)) + "[0-9]*|" + same + ")";
  }

  /**
   * The numbers from 1 to one of several digits, without leading zeros, as alternatives by their
   * common start.
   */
  private static String upTo(String greatest) {
    int digits = greatest.length();
    var choices = new ArrayList<String>();
    choices.add("[1-9]" + anyDigits(0, digits - 2));
    for (int i = 0; i < digits; i++) {
      char least = i == 0 ? '1' : '0';
      char digit = greatest.charAt(i);
      if (digit > least) {
        choices.add(
            greatest.substring(0, i)
                + range(least, (char) (digit - 1))
                + anyDigits(digits - 1 - i, digits - 1 - i));
      }
    }
    choices.add(greatest);
    return String.join("|", choices);
  }

  private static String range(char from, char to) {
    return from == to ? String.valueOf(from) : "[" + from + "-" + to + "]";
  }

  private static String anyDigits(int least, int most) {
    if (most == 0) {
      return "";
    }
    return least == most
        ? DIGIT + (most == 1 ? "" : "{" + most + "}")
        : DIGIT + "{" + least + "," + most + "}";
  }
}
