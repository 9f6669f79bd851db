package dev.peruser.processor.schema;

import dev.peruser.model.schema.PatternText;
import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.AnyOfSchema;
import dev.peruser.model.schema.Schema.ArraySchema;
import dev.peruser.model.schema.Schema.BooleanSchema;
import dev.peruser.model.schema.Schema.EnumSchema;
import dev.peruser.model.schema.Schema.FunctionGroupRefSchema;
import dev.peruser.model.schema.Schema.FunctionRefSchema;
import dev.peruser.model.schema.Schema.IntegerSchema;
import dev.peruser.model.schema.Schema.MapSchema;
import dev.peruser.model.schema.Schema.NullableSchema;
import dev.peruser.model.schema.Schema.NumberSchema;
import dev.peruser.model.schema.Schema.ObjectSchema;
import dev.peruser.model.schema.Schema.Property;
import dev.peruser.model.schema.Schema.RefSchema;
import dev.peruser.model.schema.Schema.StringSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a JSON value, as the model's reader gives it, is one of a schema. */
final class SchemaFit {
  private final Definitions definitions;

  SchemaFit(Definitions definitions) {
    this.definitions = definitions;
  }

  boolean accepts(Schema schema, @Nullable Object value) {
    if (schema instanceof RefSchema ref) {
      return accepts(definitions.resolve(ref), value);
    } else if (schema instanceof NullableSchema nullable) {
      return value == null || accepts(nullable.schema(), value);
    } else if (schema instanceof AnyOfSchema anyOf) {
      return anyOf.choices().stream().anyMatch(choice -> accepts(choice, value));
    } else if (schema instanceof ObjectSchema object) {
      return value instanceof Map<?, ?> map && object(object, map);
    } else if (schema instanceof MapSchema map) {
      return value instanceof Map<?, ?> entries && map(map, entries);
    } else if (schema instanceof ArraySchema array) {
      return value instanceof List<?> list && array(array, list);
    }
    return scalar(schema, value);
  }

  private boolean object(ObjectSchema schema, Map<?, ?> value) {
    for (Property property : schema.properties()) {
      boolean there = value.containsKey(property.name());
      if (there ? !accepts(property.schema(), value.get(property.name())) : property.required()) {
        return false;
      }
    }
    return true;
  }

  private boolean map(MapSchema schema, Map<?, ?> value) {
    return isBetween(value.size(), schema.minProperties(), schema.maxProperties())
        && value.keySet().stream().allMatch(key -> accepts(schema.keys(), key))
        && value.values().stream().allMatch(entry -> accepts(schema.values(), entry));
  }

  private boolean array(ArraySchema schema, List<?> value) {
    boolean unique = !schema.uniqueItems() || new HashSet<>(value).size() == value.size();
    return unique
        && isBetween(value.size(), schema.minItems(), schema.maxItems())
        && value.stream().allMatch(item -> accepts(schema.items(), item));
  }

  private static boolean scalar(Schema schema, @Nullable Object value) {
    if (schema instanceof IntegerSchema integer) {
      return value instanceof BigInteger number && inRange(integer, number);
    } else if (schema instanceof NumberSchema number) {
      return value instanceof Number given && inRange(number, new BigDecimal(given.toString()));
    } else if (schema instanceof BooleanSchema choice) {
      return value instanceof Boolean given && choice.constant().orElse(given).equals(given);
    } else if (schema instanceof EnumSchema choice) {
      return value instanceof String && choice.values().contains(value);
    } else if (schema instanceof FunctionRefSchema || schema instanceof FunctionGroupRefSchema) {
      return value instanceof String name && !name.isBlank();
    }
    return schema instanceof StringSchema string
        && value instanceof String text
        && isBetween(text.codePointCount(0, text.length()), string.minLength(), string.maxLength())
        && Formats.accept(string.format(), text)
        && (string.pattern().isEmpty()
            || PatternText.compile(string.pattern()).matcher(text).find());
  }

  private static boolean isBetween(int count, int least, Optional<Integer> most) {
    return count >= least && count <= most.orElse(count);
  }

  private static boolean inRange(NumberSchema schema, BigDecimal number) {
    return schema.minimum().orElse(number).compareTo(number) <= 0
        && schema.maximum().orElse(number).compareTo(number) >= 0
        && schema.exclusiveMinimum().filter(bound -> bound.compareTo(number) >= 0).isEmpty()
        && schema.exclusiveMaximum().filter(bound -> bound.compareTo(number) <= 0).isEmpty();
  }

  private static boolean inRange(IntegerSchema schema, BigInteger number) {
    return schema.minimum().orElse(number).compareTo(number) <= 0
        && schema.maximum().orElse(number).compareTo(number) >= 0;
  }
}
