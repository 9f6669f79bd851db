package dev.peruser.model.workflow;

import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.SchemaDocument;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in words what a schema accepts, to follow "must be". */
final class SchemaWords {
  private SchemaWords() {}

  static String describe(Schema schema, SchemaDocument document) {
    if (schema instanceof Schema.RefSchema ref) {
      return describe(Definitions.of(ref, document), document);
    } else if (schema instanceof Schema.NullableSchema nullable) {
      return describe(nullable.schema(), document) + " or null";
    } else if (schema instanceof Schema.ObjectSchema || schema instanceof Schema.MapSchema) {
      return Expected.MAP.phrase();
    } else if (schema instanceof Schema.ArraySchema) {
      return Expected.LIST.phrase();
    } else if (schema instanceof Schema.BooleanSchema) {
      return Expected.BOOLEAN.phrase();
    } else if (schema instanceof Schema.NumberSchema) {
      return Expected.NUMBER.phrase();
    } else if (schema instanceof Schema.IntegerSchema integer) {
      return integer(integer);
    } else if (schema instanceof Schema.EnumSchema choice) {
      return "one of " + String.join(", ", choice.values());
    } else if (schema instanceof Schema.AnyOfSchema anyOf) {
      return anyOf.choices().stream()
          .map(choice -> shape(choice, document))
          .collect(Collectors.joining(", or "));
    } else if (schema instanceof Schema.FunctionRefSchema) {
      return "the name of a function";
    } else if (schema instanceof Schema.FunctionGroupRefSchema) {
      return "the name of a group";
    } else if (schema instanceof Schema.StringSchema string) {
      return string(string);
    }
    throw new AssertionError(schema);
  }

  /** One of several shapes: an object is known by its keys. */
  private static String shape(Schema schema, SchemaDocument document) {
    if (schema instanceof Schema.RefSchema ref) {
      return shape(Definitions.of(ref, document), document);
    }
    if (schema instanceof Schema.ObjectSchema object && !object.properties().isEmpty()) {
      return object.properties().stream()
          .map(Schema.Property::name)
          .collect(Collectors.joining(", ", "a map of ", ""));
    }
    return describe(schema, document);
  }

  static String integer(Schema.IntegerSchema integer) {
    return "an integer" + range(integer.minimum(), integer.maximum());
  }

  static String string(Schema.StringSchema string) {
    Optional<Integer> least =
        string.minLength() > 0 ? Optional.of(string.minLength()) : Optional.empty();
    String range = range(least, string.maxLength());
    return range.isEmpty()
        ? Expected.STRING.phrase()
        : "a string" + range.replace(" from", " of") + " characters";
  }

  private static String range(Optional<?> least, Optional<?> greatest) {
    if (least.isPresent()) {
      return greatest.isPresent()
          ? " from " + least.get() + " to " + greatest.get()
          : " of at least " + least.get();
    }
    return greatest.isPresent() ? " of at most " + greatest.get() : "";
  }
}
