package dev.peruser.model.check;

import java.math.BigDecimal;

/** A string that is there already. */
public record Text(String text) implements Scalar {

  @Override
  public boolean isLong() {
    return false;
  }

  @Override
  public long longValue() {
    throw notANumber();
  }

  @Override
  public double doubleValue() {
    throw notANumber();
  }

  @Override
  public BigDecimal decimalValue() {
    throw notANumber();
  }

  private static IllegalStateException notANumber() {
    return new IllegalStateException("A string is no number");
  }
}
