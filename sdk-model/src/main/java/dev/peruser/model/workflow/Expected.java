package dev.peruser.model.workflow;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;

/** What kind of value is wanted at some place of a file, and what to say where there is another. */
enum Expected {
  MAP("a map", "Write 'key: value' lines."),
  LIST("a list", "Write [a, b], or a line '- a' for each item."),
  STRING("a string", "Put it in quotes."),
  INTEGER("an integer", "Write a whole number, without quotes."),
  NUMBER("a number", "Write a number, without quotes."),
  BOOLEAN("true or false", "Write true or false, without quotes.");

  private static final Set<String> OLD_BOOLEANS = Set.of("yes", "no", "on", "off", "y", "n");

  private final String phrase;
  private final String advice;

  Expected(String phrase, String advice) {
    this.phrase = phrase;
    this.advice = advice;
  }

  String phrase() {
    return phrase;
  }

  /** Whether a value is of this kind. Nothing is coerced; 1.0 is an integer, "1" is none. */
  boolean accepts(YamlNode node) {
    Object value = node instanceof YamlScalar scalar ? scalar.value() : null;
    return switch (this) {
      case MAP -> node instanceof YamlMap;
      case LIST -> node instanceof YamlList;
      case STRING -> value instanceof String;
      case BOOLEAN -> value instanceof Boolean;
      case NUMBER -> value instanceof Number;
      case INTEGER -> integer(node).isPresent();
    };
  }

  /**
   * The integer that a value is. It stays a decimal, since 1e999999999 is an integer as well and
   * should never be written out.
   */
  static Optional<BigDecimal> integer(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      if (scalar.value() instanceof BigInteger integer) {
        return Optional.of(new BigDecimal(integer));
      }
      if (scalar.value() instanceof BigDecimal decimal
          && (decimal.signum() == 0 || decimal.stripTrailingZeros().scale() <= 0)) {
        return Optional.of(decimal);
      }
    }
    return Optional.empty();
  }

  /** The problem of a value that is of another kind. */
  Problem problem(String path, YamlNode found) {
    return ProblemId.WRONG_TYPE.at(found.place(), path, phrase, Shown.of(found), advice(found));
  }

  private String advice(YamlNode found) {
    if (!(found instanceof YamlScalar scalar)) {
      return this == STRING ? "Write one text." : advice;
    }
    if (scalar.value() == null) {
      return "Give it a value, or take the key out.";
    }
    if (this == STRING && scalar.substituted()) {
      return "Put it in quotes: an unquoted variable is read like any other YAML value.";
    }
    if (this == BOOLEAN && OLD_BOOLEANS.contains(scalar.source())) {
      return "Write true or false: in YAML 1.2, " + scalar.source() + " is a string.";
    }
    return advice;
  }
}
