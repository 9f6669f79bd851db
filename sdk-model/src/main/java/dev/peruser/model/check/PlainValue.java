package dev.peruser.model.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A number that is there already; and how a whole value is shown to a check. */
record PlainValue(BigDecimal decimalValue, boolean isLong) implements Scalar {

  static void show(@Nullable Object value, SchemaCheck check) {
    if (value == null) {
      check.nothing();
    } else if (value instanceof Map<?, ?> map) {
      check.startObject();
      map.forEach(
          (name, member) -> {
            check.name((String) name);
            show(member, check);
          });
      check.end();
    } else if (value instanceof List<?> list) {
      check.startArray();
      list.forEach(item -> show(item, check));
      check.end();
    } else {
      scalar(value, check);
    }
  }

  private static void scalar(Object value, SchemaCheck check) {
    if (value instanceof String text) {
      check.string(new Text(text));
    } else if (value instanceof Boolean bool) {
      check.bool(bool);
    } else if (value instanceof BigInteger integer) {
      check.number(new PlainValue(new BigDecimal(integer), integer.bitLength() < Long.SIZE));
    } else if (value instanceof BigDecimal decimal) {
      check.number(new PlainValue(decimal, false));
    } else {
      throw new IllegalArgumentException("Not a JSON value: a " + value.getClass().getName());
    }
  }

  @Override
  public long longValue() {
    return decimalValue.longValueExact();
  }

  @Override
  public double doubleValue() {
    return decimalValue.doubleValue();
  }

  @Override
  public String text() {
    throw new IllegalStateException("A number is no string");
  }
}
