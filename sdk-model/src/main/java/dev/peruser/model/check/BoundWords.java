package dev.peruser.model.check;

import dev.peruser.model.schema.Schema.IntegerSchema;
import dev.peruser.model.schema.Schema.NumberSchema;
import dev.peruser.model.schema.Schema.StringSchema;
import dev.peruser.model.schema.TextFormat;
import java.util.ArrayList;
import java.util.Optional;

/** Says in words which strings, numbers and sizes a schema accepts, to follow "must be". */
public final class BoundWords {
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
    if (number.exclusiveMinimum().isEmpty() && number.exclusiveMaximum().isEmpty()) {
      return "a number" + range(number.minimum(), number.maximum());
    }
    var words = new ArrayList<String>();
    number.minimum().ifPresent(bound -> words.add("at least " + bound));
    number.exclusiveMinimum().ifPresent(bound -> words.add("greater than " + bound));
    number.maximum().ifPresent(bound -> words.add("at most " + bound));
    number.exclusiveMaximum().ifPresent(bound -> words.add("less than " + bound));
    return "a number that is " + String.join(" and ", words);
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
    String range = range(least(string.minLength()), string.maxLength());
    String length = range.isEmpty() ? "" : range.replace(" from", " of") + " characters";
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
