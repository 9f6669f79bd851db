package dev.peruser.model.check;

import dev.peruser.model.schema.Schema.IntegerSchema;
import dev.peruser.model.schema.Schema.NumberSchema;
import dev.peruser.model.schema.Schema.StringSchema;
import dev.peruser.model.schema.TextFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;

/** Says in words which strings, numbers and sizes a schema accepts, to follow "must be". */
public final class BoundWords {
  private static final BigDecimal GREATEST_DOUBLE =
      new BigDecimal(Double.toString(Double.MAX_VALUE));
  private static final BigDecimal GREATEST_FLOAT = new BigDecimal(Float.toString(Float.MAX_VALUE));

  private BoundWords() {}

  /**
   * An integer.
   *
   * @param integer its schema
   * @return such as "an integer from 1 to 10"
   */
  public static String integer(IntegerSchema integer) {
    return "an integer" + range(integer.minimum(), integer.maximum());
  }

  /**
   * A number.
   *
   * @param number its schema
   * @return such as "a number of at least 0"
   */
  public static String number(NumberSchema number) {
    Optional<BigDecimal> minimum = number.minimum().filter(BoundWords::isChosen);
    Optional<BigDecimal> maximum = number.maximum().filter(BoundWords::isChosen);
    var words = new ArrayList<String>();
    minimum.ifPresent(bound -> words.add("at least " + bound));
    number.exclusiveMinimum().ifPresent(bound -> words.add("greater than " + bound));
    maximum.ifPresent(bound -> words.add("at most " + bound));
    number.exclusiveMaximum().ifPresent(bound -> words.add("less than " + bound));
    if (words.isEmpty()) {
      String type = number.maximum().map(BoundWords::typeOf).orElse("");
      return type.isEmpty() ? "a number" : "a number that fits a " + type;
    }
    return number.exclusiveMinimum().isEmpty() && number.exclusiveMaximum().isEmpty()
        ? "a number" + range(minimum, maximum)
        : "a number that is " + String.join(" and ", words);
  }

  /** Whether a bound is more than what the Java type has. */
  private static boolean isChosen(BigDecimal bound) {
    return typeOf(bound).isEmpty();
  }

  /** The Java type whose greatest number a bound is, whatever its sign; empty if it is of none. */
  private static String typeOf(BigDecimal bound) {
    BigDecimal size = bound.abs();
    if (size.compareTo(GREATEST_DOUBLE) == 0) {
      return "double";
    }
    return size.compareTo(GREATEST_FLOAT) == 0 ? "float" : "";
  }

  /**
   * A string.
   *
   * @param string its schema
   * @return such as "a string of 1 to 10 characters"
   */
  public static String string(StringSchema string) {
    Optional<TextFormat> format = TextFormat.find(string);
    String form =
        format.map(known -> known.phrase() + " such as " + known.example()).orElse("a string");
    String size = size(string.minLength(), string.maxLength());
    boolean isOne = format.filter(TextFormat.CHAR::equals).isPresent();
    String length = size.isEmpty() || isOne ? "" : " of " + size + " characters";
    boolean isSaid = format.filter(f -> f.pattern().equals(string.pattern())).isPresent();
    String pattern =
        string.pattern().isEmpty() || isSaid ? "" : " that matches " + string.pattern();
    return form + length + pattern;
  }

  /**
   * How many there are of something.
   *
   * @param least the least number
   * @param most the greatest number, if it is bounded
   * @return such as "at least 2"; empty if any number will do
   */
  public static String size(int least, Optional<Integer> most) {
    if (least > 0 && most.equals(Optional.of(least))) {
      return "exactly " + least;
    }
    return range(least(least), most).replace(" of ", "").replace(" from ", "");
  }

  private static Optional<Integer> least(int count) {
    return count > 0 ? Optional.of(count) : Optional.empty();
  }

  private static String range(Optional<?> least, Optional<?> most) {
    if (least.isPresent()) {
      return most.isPresent()
          ? " from " + least.get() + " to " + most.get()
          : " of at least " + least.get();
    }
    return most.isPresent() ? " of at most " + most.get() : "";
  }
}
