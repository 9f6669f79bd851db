package dev.peruser.model.check;

import dev.peruser.model.check.Mistake.Reason;
import dev.peruser.model.schema.Schema;
import java.math.BigDecimal;

/** A number or an integer within bounds. A whole number is an integer however it is written. */
final class NumberRule extends Rule {
  /**
   * Before or behind the point, written out. A short text such as {@code 1e999999999} must not
   * become a number that fills the memory of whoever looks at its digits.
   */
  static final int MOST_DIGITS = 1_000;

  /** Doubles between these have at most as many digits, and are far from rounding to others. */
  private static final double SMALLEST = 1e-300;

  private final boolean integer;
  private final Range range;

  NumberRule(Schema schema, boolean integer, Range range) {
    super(schema);
    this.integer = integer;
    this.range = range;
  }

  @Override
  boolean takes(Kind kind) {
    return kind == Kind.NUMBER;
  }

  @Override
  boolean isInteger() {
    return integer;
  }

  @Override
  void scalar(Kind kind, Scalar value, SchemaCheck check, Mistakes mistakes) {
    if (!takes(kind)) {
      refuseKind(kind, check, mistakes);
    } else if (value.isLong()) {
      if (!range.contains(value.longValue())) {
        mistakes.add(check.mistake(Reason.RANGE, schema()));
      }
    } else if (integer || !isPlain(value.doubleValue())) {
      decimal(value.decimalValue(), check, mistakes);
    }
  }

  /** Whether a glance at the rounded value is enough. */
  private boolean isPlain(double number) {
    double size = Math.abs(number);
    return size > SMALLEST && size < Double.MAX_VALUE && range.surelyContains(number);
  }

  private void decimal(BigDecimal number, SchemaCheck check, Mistakes mistakes) {
    if (hasTooManyDigits(number)) {
      mistakes.add(check.mistake(Reason.DIGITS, schema()));
    } else if (integer && !isWhole(number)) {
      mistakes.add(check.mistake(Reason.TYPE, schema()));
    } else if (!range.contains(number)) {
      mistakes.add(check.mistake(Reason.RANGE, schema()));
    }
  }

  private static boolean hasTooManyDigits(BigDecimal number) {
    long before = (long) number.precision() - number.scale();
    return before > MOST_DIGITS || number.scale() > MOST_DIGITS;
  }

  private static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }
}
