package dev.peruser.model.check;

import java.math.BigDecimal;

/**
 * A string or a number as its reader has it. It is asked only for what a rule needs, so that a
 * reader need not make a text or a number of what nobody looks at.
 */
public interface Scalar {

  /**
   * The text of a string.
   *
   * @return the text
   */
  String text();

  /**
   * Whether a number is written without a fraction or an exponent, and fits a {@code long}.
   *
   * @return whether {@link #longValue} is exact
   */
  boolean isLong();

  /**
   * The value of a number that {@link #isLong}.
   *
   * @return the value
   */
  long longValue();

  /**
   * A number, rounded.
   *
   * @return the nearest value; infinite if it is too large
   */
  double doubleValue();

  /**
   * A number, exactly.
   *
   * @return the value
   */
  BigDecimal decimalValue();
}
