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
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns JSON values that {@link SchemaToJson} made back into a schema. */
final class SchemaFromJson {
  static final String DEFINITIONS = "#/$defs/";
  static final String ALIAS = "peruser:aliasOf";
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
      return anyOf(json, list(json.get("anyOf")));
    } else if (!json.containsKey("type") && json.containsKey("allOf")) {
      return schema(map(list(json.get("allOf")).get(0)));
    }
    return switch (text(json, "type")) {
      case "object" -> object(json);
      case "array" ->
          new ArraySchema(
              schema(map(json.get("items"))),
              json.containsKey("uniqueItems"),
              count(json, "minItems").orElse(0),
              count(json, "maxItems"));
      case "string" -> string(json);
      case "integer" -> new IntegerSchema(integer(json, "minimum"), integer(json, "maximum"));
      case "number" ->
          new NumberSchema(
              decimal(json, "minimum"),
              decimal(json, "exclusiveMinimum"),
              decimal(json, "maximum"),
              decimal(json, "exclusiveMaximum"));
      case "boolean" -> new BooleanSchema(truth(json.get("const")));
      default -> throw notOurs(json);
    };
  }

  private static Schema anyOf(Map<?, ?> json, List<?> choices) {
    if (choices.size() == 2 && SchemaToJson.NULL.equals(choices.get(1))) {
      return new NullableSchema(schema(map(choices.get(0))));
    }
    var schemas = new ArrayList<Schema>();
    choices.forEach(choice -> schemas.add(schema(map(choice))));
    return new AnyOfSchema(
        schemas,
        json.containsKey("discriminator")
            ? Optional.of(text(map(json.get("discriminator")), "propertyName"))
            : Optional.empty());
  }

  private static Schema object(Map<?, ?> json) {
    if (!json.containsKey("properties")) {
      return new MapSchema(
          json.containsKey("propertyNames")
              ? schema(map(json.get("propertyNames")))
              : StringSchema.ANY,
          schema(map(json.get("additionalProperties"))),
          count(json, "minProperties").orElse(0),
          count(json, "maxProperties"));
    }
    var required = new HashSet<String>();
    if (json.containsKey("required")) {
      required.addAll(strings(json.get("required")));
    }
    return new ObjectSchema(
        text(json, "title"),
        text(json, "description"),
        properties(json, required),
        json.containsKey("additionalProperties"));
  }

  private static List<Property> properties(Map<?, ?> json, Set<String> required) {
    if (json.containsKey("allOf")) {
      for (Object choice : list(json.get("allOf"))) {
        requiredOfOneName(list(map(choice).get("oneOf"))).ifPresent(required::add);
      }
    }
    Map<?, ?> all = map(json.get("properties"));
    var aliases = new LinkedHashMap<String, List<String>>();
    all.forEach(
        (key, value) -> {
          String aliased = text(map(value), ALIAS);
          if (!aliased.isEmpty()) {
            aliases.computeIfAbsent(aliased, name -> new ArrayList<>()).add((String) key);
          }
        });
    var properties = new ArrayList<Property>();
    all.forEach(
        (key, value) -> {
          String name = (String) key;
          if (!map(value).containsKey(ALIAS)) {
            List<String> itsAliases = aliases.getOrDefault(name, List.of());
            properties.add(property(name, map(value), required.contains(name), itsAliases));
          }
        });
    return properties;
  }

  /** The first name of {@code oneOf}, unless the last choice is that there is none. */
  private static Optional<String> requiredOfOneName(List<?> choices) {
    return map(choices.get(choices.size() - 1)).containsKey("not")
        ? Optional.empty()
        : Optional.of(strings(map(choices.get(0)).get("required")).get(0));
  }

  private static Property property(
      String name, Map<?, ?> json, boolean required, List<String> aliases) {
    Schema schema = schema(json);
    boolean ownDescription = schema instanceof ObjectSchema && json.containsKey("type");
    return new Property(
        name,
        schema,
        required,
        json.containsKey("default")
            ? Optional.of(JsonWriter.compact(json.get("default")))
            : Optional.empty(),
        ownDescription ? "" : text(json, "description"),
        aliases);
  }

  private static Schema string(Map<?, ?> json) {
    if (json.containsKey(FUNCTION)) {
      return new FunctionRefSchema(text(json, FUNCTION));
    } else if (json.containsKey(FUNCTION_GROUP)) {
      return new FunctionGroupRefSchema(text(json, FUNCTION_GROUP));
    }
    return new StringSchema(
        text(json, "format"),
        count(json, "minLength").orElse(0),
        count(json, "maxLength"),
        text(json, "pattern"));
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

  private static Optional<Integer> count(Map<?, ?> json, String key) {
    return decimal(json, key).map(BigDecimal::intValueExact);
  }

  private static Optional<BigInteger> integer(Map<?, ?> json, String key) {
    return decimal(json, key).map(BigDecimal::toBigIntegerExact);
  }

  private static Optional<BigDecimal> decimal(Map<?, ?> json, String key) {
    Object value = json.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Number number) {
      return Optional.of(new BigDecimal(number.toString()));
    }
    throw notOurs(value);
  }

  private static Optional<Boolean> truth(@Nullable Object json) {
    if (json == null || json instanceof Boolean) {
      return Optional.ofNullable((Boolean) json);
    }
    throw notOurs(json);
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
