package dev.peruser.model.check;

import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.AnyOfSchema;
import dev.peruser.model.schema.Schema.ArraySchema;
import dev.peruser.model.schema.Schema.BooleanSchema;
import dev.peruser.model.schema.Schema.EnumSchema;
import dev.peruser.model.schema.Schema.IntegerSchema;
import dev.peruser.model.schema.Schema.MapSchema;
import dev.peruser.model.schema.Schema.NullableSchema;
import dev.peruser.model.schema.Schema.NumberSchema;
import dev.peruser.model.schema.Schema.ObjectSchema;
import dev.peruser.model.schema.Schema.RefSchema;
import dev.peruser.model.schema.Schema.StringSchema;
import java.util.stream.Collectors;

/** What is wrong, for somebody who sent JSON and may know nothing of Java. */
final class JsonWords {
  private JsonWords() {}

  static String message(Mistake mistake) {
    Schema wanted = mistake.wanted();
    return switch (mistake.reason()) {
      case MISSING -> "is missing";
      case UNKNOWN -> "is not a property that is known here";
      case ALIAS -> "is there under another name as well";
      case NULL -> "must not be null";
      case DIGITS -> "must not have more than " + NumberRule.MOST_DIGITS + " digits";
      case REPEATED -> "must not be in the array twice";
      case KEY -> "must have another name: " + expected(wanted);
      case SIZE -> "must have " + size(wanted);
      case SHAPE -> "must be of a known kind";
      case TYPE, RANGE, FORM, CHOICE -> "must be " + expected(wanted);
    };
  }

  private static String expected(Schema schema) {
    if (schema instanceof NullableSchema nullable) {
      return expected(nullable.schema());
    } else if (schema instanceof ObjectSchema || schema instanceof MapSchema) {
      return "an object";
    } else if (schema instanceof ArraySchema) {
      return "an array";
    } else if (schema instanceof BooleanSchema choice) {
      return choice.constant().map(String::valueOf).orElse("true or false");
    } else if (schema instanceof NumberSchema number) {
      return BoundWords.number(number);
    } else if (schema instanceof IntegerSchema integer) {
      return BoundWords.integer(integer);
    } else if (schema instanceof EnumSchema choice) {
      return choice.values().stream()
          .map(value -> "\"" + value + "\"")
          .collect(Collectors.joining(", ", choice.values().size() == 1 ? "" : "one of ", ""));
    } else if (schema instanceof AnyOfSchema anyOf) {
      return anyOf.choices().stream()
          .map(JsonWords::expected)
          .distinct()
          .collect(Collectors.joining(" or "));
    } else if (schema instanceof StringSchema string) {
      return BoundWords.string(string);
    }
    return schema instanceof RefSchema ? "an object" : "a string";
  }

  private static String size(Schema schema) {
    if (schema instanceof ArraySchema array) {
      return BoundWords.size(array.minItems(), array.maxItems()) + " items";
    }
    return schema instanceof MapSchema map
        ? BoundWords.size(map.minProperties(), map.maxProperties()) + " properties"
        : "another number of properties";
  }
}
