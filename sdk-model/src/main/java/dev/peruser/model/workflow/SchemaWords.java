package dev.peruser.model.workflow;

import dev.peruser.model.check.BoundWords;
import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.SchemaDocument;
import java.util.stream.Collectors;

/** Says in words what a schema accepts, to follow "must be". */
final class SchemaWords {
  private SchemaWords() {}

  static String describe(Schema schema, SchemaDocument document) {
    if (schema instanceof Schema.RefSchema ref) {
      return describe(Definitions.of(ref, document), document);
    } else if (schema instanceof Schema.NullableSchema nullable) {
      return describe(nullable.schema(), document) + " or null";
    } else if (schema instanceof Schema.ObjectSchema) {
      return Expected.MAP.phrase();
    } else if (schema instanceof Schema.MapSchema map) {
      return sized(
          Expected.MAP, BoundWords.size(map.minProperties(), map.maxProperties()), "entries");
    } else if (schema instanceof Schema.ArraySchema array) {
      return sized(Expected.LIST, BoundWords.size(array.minItems(), array.maxItems()), "items");
    } else if (schema instanceof Schema.BooleanSchema) {
      return Expected.BOOLEAN.phrase();
    } else if (schema instanceof Schema.NumberSchema number) {
      return BoundWords.number(number);
    } else if (schema instanceof Schema.IntegerSchema integer) {
      return BoundWords.integer(integer);
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
      return BoundWords.string(string);
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

  private static String sized(Expected kind, String size, String of) {
    return size.isEmpty() ? kind.phrase() : kind.phrase() + " of " + size + " " + of;
  }
}
