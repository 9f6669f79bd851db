package dev.peruser.model.schema;

import dev.peruser.model.json.JsonWriter;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns JSON values that {@link SchemaToJson} made back into a schema. */
final class SchemaFromJson {
  static final String DEFINITIONS = "#/$defs/";
  static final String FUNCTION = "peruser:function";
  static final String FUNCTION_GROUP = "peruser:functionGroup";

  private SchemaFromJson() {}

  static SchemaDocument document(@Nullable Object json) {
    Map<?, ?> root = map(json);
    var definitions = new LinkedHashMap<String, Schema>();
    if (root.containsKey("$defs")) {
      map(root.get("$defs"))
          .forEach((name, schema) -> definitions.put((String) name, schema(map(schema))));
    }
    return new SchemaDocument(schema(root), definitions);
  }

  private static Schema schema(Map<?, ?> json) {
    if (json.get("$ref") instanceof String ref && ref.startsWith(DEFINITIONS)) {
      return new RefSchema(
          ref.substring(DEFINITIONS.length()).replace("~1", "/").replace("~0", "~"));
    } else if (json.containsKey("enum")) {
      return new EnumSchema(strings(json.get("enum")));
    } else if (json.containsKey("anyOf")) {
      return anyOf(list(json.get("anyOf")));
    } else if (json.containsKey("allOf")) {
      return schema(map(list(json.get("allOf")).get(0)));
    }
    return switch (text(json, "type")) {
      case "object" -> object(json);
      case "array" ->
          new ArraySchema(schema(map(json.get("items"))), json.containsKey("uniqueItems"));
      case "string" -> string(json);
      case "integer" ->
          new IntegerSchema(
              number(json, "minimum").map(Number::longValue),
              number(json, "maximum").map(Number::longValue));
      case "number" -> new NumberSchema();
      case "boolean" -> new BooleanSchema();
      default -> throw notOurs(json);
    };
  }

  private static Schema anyOf(List<?> choices) {
    if (choices.size() == 2 && SchemaToJson.NULL.equals(choices.get(1))) {
      return new NullableSchema(schema(map(choices.get(0))));
    }
    var schemas = new ArrayList<Schema>();
    choices.forEach(choice -> schemas.add(schema(map(choice))));
    return new AnyOfSchema(schemas);
  }

  private static Schema object(Map<?, ?> json) {
    if (json.get("additionalProperties") instanceof Map<?, ?> values) {
      return new MapSchema(schema(values));
    }
    List<String> required =
        json.containsKey("required") ? strings(json.get("required")) : List.of();
    var properties = new ArrayList<Property>();
    map(json.get("properties"))
        .forEach(
            (key, value) -> {
              String name = (String) key;
              properties.add(property(name, map(value), required.contains(name)));
            });
    return new ObjectSchema(
        text(json, "title"),
        text(json, "description"),
        properties,
        json.containsKey("additionalProperties"));
  }

  private static Property property(String name, Map<?, ?> json, boolean required) {
    Schema schema = schema(json);
    boolean ownDescription = schema instanceof ObjectSchema && !json.containsKey("allOf");
    return new Property(
        name,
        schema,
        required,
        json.containsKey("default")
            ? Optional.of(JsonWriter.compact(json.get("default")))
            : Optional.empty(),
        ownDescription ? "" : text(json, "description"));
  }

  private static Schema string(Map<?, ?> json) {
    if (json.containsKey(FUNCTION)) {
      return new FunctionRefSchema(text(json, FUNCTION));
    } else if (json.containsKey(FUNCTION_GROUP)) {
      return new FunctionGroupRefSchema(text(json, FUNCTION_GROUP));
    }
    return new StringSchema(
        text(json, "format"),
        number(json, "minLength").map(Number::intValue).orElse(0),
        number(json, "maxLength").map(Number::intValue));
  }

  private static String text(Map<?, ?> json, String key) {
    Object value = json.get(key);
    if (value == null) {
      return "";
    }
    if (value instanceof String text) {
      return text;
    }
    throw notOurs(value);
  }

  private static Optional<Number> number(Map<?, ?> json, String key) {
    Object value = json.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Number number) {
      return Optional.of(number);
    }
    throw notOurs(value);
  }

  private static List<String> strings(@Nullable Object json) {
    var strings = new ArrayList<String>();
    for (Object item : list(json)) {
      if (!(item instanceof String text)) {
        throw notOurs(item);
      }
      strings.add(text);
    }
    return strings;
  }

  private static Map<?, ?> map(@Nullable Object json) {
    if (json instanceof Map<?, ?> map) {
      return map;
    }
    throw notOurs(json);
  }

  private static List<?> list(@Nullable Object json) {
    if (json instanceof List<?> list && !list.isEmpty()) {
      return list;
    }
    throw notOurs(json);
  }

  private static IllegalArgumentException notOurs(@Nullable Object json) {
    return new IllegalArgumentException("Not a schema that PerUser wrote: " + json);
  }
}
