package dev.peruser.processor.schema;

import dev.peruser.model.check.BoundWords;
import dev.peruser.model.json.JsonReader;
import dev.peruser.model.json.JsonWriter;
import dev.peruser.model.schema.Schema;
import dev.peruser.model.schema.Schema.BooleanSchema;
import dev.peruser.model.schema.Schema.EnumSchema;
import dev.peruser.model.schema.Schema.FunctionGroupRefSchema;
import dev.peruser.model.schema.Schema.FunctionRefSchema;
import dev.peruser.model.schema.Schema.IntegerSchema;
import dev.peruser.model.schema.Schema.NullableSchema;
import dev.peruser.model.schema.Schema.NumberSchema;
import dev.peruser.model.schema.Schema.StringSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Texts of {@code @DefaultValue}: the value itself for what is simple, JSON for the rest. */
final class DefaultTexts {
  private final Definitions definitions;

  DefaultTexts(Definitions definitions) {
    this.definitions = definitions;
  }

  /** A text as a JSON value of a schema; empty if it is none. */
  Optional<String> json(String text, Schema schema) {
    Schema wanted = unwrapped(schema);
    try {
      Object value = value(text, wanted);
      return definitions.accepts(wanted, value)
          ? Optional.of(JsonWriter.compact(value))
          : Optional.empty();
    } catch (IllegalArgumentException noSuchValue) {
      return Optional.empty();
    }
  }

  private static @Nullable Object value(String text, Schema wanted) {
    if (wanted instanceof IntegerSchema) {
      return new BigInteger(text);
    } else if (wanted instanceof NumberSchema) {
      return new BigDecimal(text);
    } else if (wanted instanceof BooleanSchema) {
      return switch (text) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new IllegalArgumentException(text);
      };
    } else if (isText(wanted)) {
      return text;
    }
    return JsonReader.read(text);
  }

  private static boolean isText(Schema schema) {
    return schema instanceof StringSchema
        || schema instanceof EnumSchema
        || schema instanceof FunctionRefSchema
        || schema instanceof FunctionGroupRefSchema;
  }

  private Schema unwrapped(Schema schema) {
    return definitions.resolve(
        schema instanceof NullableSchema nullable ? nullable.schema() : schema);
  }

  /** What a text has to be, for a message; any is the name of a function. */
  String wanted(Schema schema) {
    Schema wanted = unwrapped(schema);
    if (wanted instanceof IntegerSchema integer) {
      return BoundWords.integer(integer);
    } else if (wanted instanceof NumberSchema number) {
      return BoundWords.number(number);
    } else if (wanted instanceof BooleanSchema choice) {
      return choice.constant().map(String::valueOf).orElse("true or false");
    } else if (wanted instanceof EnumSchema choice) {
      return "one of " + String.join(", ", choice.values());
    } else if (wanted instanceof StringSchema string) {
      return BoundWords.string(string);
    }
    return "JSON that fits the type and its constraints";
  }
}
