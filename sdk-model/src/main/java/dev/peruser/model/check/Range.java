package dev.peruser.model.check;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a number. They are kept a second time as whole numbers and a third time as doubles,
 * which are quick to compare.
 */
final class Range {
  private final @Nullable BigDecimal least;
  private final @Nullable BigDecimal most;
  private final boolean leastExcluded;
  private final boolean mostExcluded;

  /** Whether the bounds are nothing but longs, if they are there. */
  private final boolean longs;

  private final long leastLong;
  private final long mostLong;
  private final double leastDouble;
  private final double mostDouble;

  private Range(
      @Nullable BigDecimal least,
      boolean leastExcluded,
      @Nullable BigDecimal most,
      boolean mostExcluded) {
    this.least = least;
    this.leastExcluded = leastExcluded;
    this.most = most;
    this.mostExcluded = mostExcluded;
    leastLong = longOr(least, Long.MIN_VALUE);
    mostLong = longOr(most, Long.MAX_VALUE);
    longs = !leastExcluded && !mostExcluded && isLong(least) && isLong(most);
    leastDouble = least == null ? Double.NEGATIVE_INFINITY : Math.nextUp(least.doubleValue());
    mostDouble = most == null ? Double.POSITIVE_INFINITY : Math.nextDown(most.doubleValue());
  }

  static Range of(
      Optional<BigDecimal> minimum,
      Optional<BigDecimal> exclusiveMinimum,
      Optional<BigDecimal> maximum,
      Optional<BigDecimal> exclusiveMaximum) {
    boolean leastExcluded =
        exclusiveMinimum
            .filter(e -> minimum.isEmpty() || e.compareTo(minimum.get()) >= 0)
            .isPresent();
    boolean mostExcluded =
        exclusiveMaximum
            .filter(e -> maximum.isEmpty() || e.compareTo(maximum.get()) <= 0)
            .isPresent();
    return new Range(
        (leastExcluded ? exclusiveMinimum : minimum).orElse(null),
        leastExcluded,
        (mostExcluded ? exclusiveMaximum : maximum).orElse(null),
        mostExcluded);
  }

  private static boolean isLong(@Nullable BigDecimal bound) {
    return bound == null
        || (bound.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0
            && bound.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
            && bound.stripTrailingZeros().scale() <= 0);
  }

  private static long longOr(@Nullable BigDecimal bound, long unbounded) {
    return bound != null && isLong(bound) ? bound.longValueExact() : unbounded;
  }

  boolean contains(long number) {
    return longs ? number >= leastLong && number <= mostLong : contains(BigDecimal.valueOf(number));
  }

  boolean contains(BigDecimal number) {
    return (least == null || number.compareTo(least) >= (leastExcluded ? 1 : 0))
        && (most == null || number.compareTo(most) <= (mostExcluded ? -1 : 0));
  }

  /** True only if there is no doubt, whatever was rounded. */
  boolean surelyContains(double number) {
    return number > leastDouble && number < mostDouble;
  }
}
