package dev.peruser.runtime.json;

import dev.peruser.runtime.RejectedInputException.Mistake;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * Says in the sender's words what Jackson says in Java's: no class name and no text of the input
 * leaves here.
 */
final class Mistakes {
  private Mistakes() {}

  static Mistake of(JacksonException e) {
    return new Mistake(pointer(e), message(e));
  }

  /** What is wrong with text that is no JSON. */
  static String syntax(JacksonException e) {
    if (e instanceof StreamConstraintsException) {
      return "The JSON is nested too deeply, or a name, number or string in it is too long.";
    }
    String original = String.valueOf(e.getOriginalMessage());
    String what =
        original.startsWith("Duplicate")
            ? "A key stands twice in the same object"
            : "The body is no valid JSON";
    TokenStreamLocation location = e.getLocation();
    return location == null || location.getLineNr() < 1
        ? what + "."
        : what + ": line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
  }

  private static String pointer(JacksonException e) {
    var pointer = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      pointer.append('/');
      String name = step.getPropertyName();
      if (name == null) {
        pointer.append(step.getIndex());
      } else {
        pointer.append(name.replace("~", "~0").replace("/", "~1"));
      }
    }
    return pointer.toString();
  }

  private static String message(JacksonException e) {
    String original = String.valueOf(e.getOriginalMessage());
    if (original.equals(JsonBinding.MISSING) || original.equals(JsonBinding.NULL_NOT_ALLOWED)) {
      return original;
    }
    if (e instanceof InvalidTypeIdException) {
      return "is of no known kind";
    }
    if (e instanceof MismatchedInputException mismatch
        && !(e instanceof ValueInstantiationException)) {
      return "must be " + expected(mismatch.getTargetType());
    }
    return "is not valid";
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "of another type";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(constant -> "\"" + ((Enum<?>) constant).name() + "\"")
              .collect(Collectors.joining(", "));
    }
    if (isWhole(type)) {
      return "an integer" + range(type);
    }
    if (type == double.class
        || type == float.class
        || type == Double.class
        || type == Float.class
        || type == BigDecimal.class) {
      return "a number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return "an array";
    }
    if ((type.isRecord() && !type.getName().startsWith("dev.peruser.api."))
        || Map.class.isAssignableFrom(type)) {
      return "an object";
    }
    if (type == String.class || type == CharSequence.class) {
      return "a string";
    }
    return "of the type that the schema says";
  }

  private static boolean isWhole(Class<?> type) {
    return type == int.class
        || type == Integer.class
        || type == long.class
        || type == Long.class
        || type == short.class
        || type == Short.class
        || type == byte.class
        || type == Byte.class
        || type == BigInteger.class;
  }

  private static String range(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return " from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE;
    }
    if (type == short.class || type == Short.class) {
      return " from " + Short.MIN_VALUE + " to " + Short.MAX_VALUE;
    }
    if (type == byte.class || type == Byte.class) {
      return " from " + Byte.MIN_VALUE + " to " + Byte.MAX_VALUE;
    }
    return "";
  }
}
