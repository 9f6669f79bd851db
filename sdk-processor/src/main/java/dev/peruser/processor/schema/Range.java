package dev.peruser.processor.schema;

import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.IntegerSchema;
import dev.peruser.model.schema.Schema.NumberSchema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The numbers between two bounds. Each constraint can only make it smaller.
 *
 * @param low the lower bound, if there is one
 * @param high the upper bound, if there is one
 */
record Range(@Nullable Bound low, @Nullable Bound high) {

  /**
   * Where a range ends.
   *
   * @param value the number
   * @param exclusive whether the number itself is outside
   */
  record Bound(BigDecimal value, boolean exclusive) {

    /** The last integer inside, seen from within. */
    BigDecimal integer(boolean isLow) {
      BigDecimal whole = value.setScale(0, isLow ? RoundingMode.CEILING : RoundingMode.FLOOR);
      boolean outside = exclusive && whole.compareTo(value) == 0;
      return outside ? (isLow ? whole.add(BigDecimal.ONE) : whole.subtract(BigDecimal.ONE)) : whole;
    }
  }

  static Range of(IntegerSchema schema) {
    return new Range(
        inclusive(schema.minimum().map(BigDecimal::new)),
        inclusive(schema.maximum().map(BigDecimal::new)));
  }

  static Range of(NumberSchema schema) {
    return new Range(
        bound(schema.minimum(), schema.exclusiveMinimum()),
        bound(schema.maximum(), schema.exclusiveMaximum()));
  }

  private static @Nullable Bound inclusive(Optional<BigDecimal> value) {
    return bound(value, Optional.empty());
  }

  private static @Nullable Bound bound(
      Optional<BigDecimal> inclusive, Optional<BigDecimal> exclusive) {
    return inclusive
        .map(value -> new Bound(value, false))
        .or(() -> exclusive.map(value -> new Bound(value, true)))
        .orElse(null);
  }

  Range atLeast(BigDecimal value, boolean exclusive) {
    int order = low == null ? 1 : value.compareTo(low.value());
    boolean tighter = order > 0 || (order == 0 && exclusive);
    return tighter ? new Range(new Bound(value, exclusive), high) : this;
  }

  Range atMost(BigDecimal value, boolean exclusive) {
    int order = high == null ? -1 : value.compareTo(high.value());
    boolean tighter = order < 0 || (order == 0 && exclusive);
    return tighter ? new Range(low, new Bound(value, exclusive)) : this;
  }

  /** Whether no number is inside. */
  boolean isEmpty() {
    if (low == null || high == null) {
      return false;
    }
    int order = low.value().compareTo(high.value());
    return order > 0 || (order == 0 && (low.exclusive() || high.exclusive()));
  }

  /** The range of the integers inside. */
  Range ofIntegers() {
    return new Range(
        low == null ? null : new Bound(low.integer(true), false),
        high == null ? null : new Bound(high.integer(false), false));
  }

  Schema integers() {
    return new IntegerSchema(
        Optional.ofNullable(low).map(bound -> bound.value().toBigIntegerExact()),
        Optional.ofNullable(high).map(bound -> bound.value().toBigIntegerExact()));
  }

  Schema numbers() {
    return new NumberSchema(
        value(low, false), value(low, true), value(high, false), value(high, true));
  }

  private static Optional<BigDecimal> value(@Nullable Bound bound, boolean exclusive) {
    return Optional.ofNullable(bound)
        .filter(there -> there.exclusive() == exclusive)
        .map(Bound::value);
  }

  /** What is inside, for a message; empty if it is everything. */
  String words() {
    String least = words("at least ", "more than ", low);
    String most = words("at most ", "less than ", high);
    return least.isEmpty() || most.isEmpty() ? least + most : least + " and " + most;
  }

  private static String words(String inclusive, String exclusive, @Nullable Bound bound) {
    return bound == null
        ? ""
        : (bound.exclusive() ? exclusive : inclusive) + bound.value().toPlainString();
  }
}
