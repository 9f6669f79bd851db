package dev.peruser.model.schema;

import dev.peruser.model.json.JsonReader;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a schema into JSON values. {@link SchemaFromJson} is its inverse. */
final class SchemaToJson {
  static final Map<String, @Nullable Object> NULL = typed("null");

  private static final int MOST_ZEROS = 20;

  private SchemaToJson() {}

  static Map<String, @Nullable Object> document(SchemaDocument document) {
    Map<String, @Nullable Object> json = schema(document.root());
    if (!document.definitions().isEmpty()) {
      var definitions = new LinkedHashMap<String, @Nullable Object>();
      document.definitions().forEach((name, schema) -> definitions.put(name, schema(schema)));
      json.put("$defs", definitions);
    }
    return json;
  }

  // An if chain: patterns in switch are a preview in Java 17.
  private static Map<String, @Nullable Object> schema(Schema schema) {
    if (schema instanceof ObjectSchema object) {
      return object(object);
    } else if (schema instanceof MapSchema map) {
      return map(map);
    } else if (schema instanceof ArraySchema array) {
      return array(array);
    } else if (schema instanceof StringSchema string) {
      return string(string);
    } else if (schema instanceof IntegerSchema integer) {
      Map<String, @Nullable Object> json = typed("integer");
      putIfPresent(json, "minimum", integer.minimum());
      putIfPresent(json, "maximum", integer.maximum());
      return json;
    } else if (schema instanceof NumberSchema number) {
      return number(number);
    } else if (schema instanceof BooleanSchema choice) {
      Map<String, @Nullable Object> json = typed("boolean");
      putIfPresent(json, "const", choice.constant());
      return json;
    } else if (schema instanceof EnumSchema choice) {
      return only("enum", choice.values());
    } else if (schema instanceof NullableSchema nullable) {
      return only("anyOf", List.of(schema(nullable.schema()), NULL));
    } else if (schema instanceof AnyOfSchema anyOf) {
      return anyOf(anyOf);
    } else if (schema instanceof RefSchema ref) {
      return only("$ref", SchemaFromJson.DEFINITIONS + escape(ref.name()));
    } else if (schema instanceof FunctionRefSchema ref) {
      Map<String, @Nullable Object> json = typed("string");
      json.put(SchemaFromJson.FUNCTION, ref.target());
      return json;
    } else if (schema instanceof FunctionGroupRefSchema ref) {
      Map<String, @Nullable Object> json = typed("string");
      json.put(SchemaFromJson.FUNCTION_GROUP, ref.target());
      return json;
    }
    throw new AssertionError(schema);
  }

  private static Map<String, @Nullable Object> anyOf(AnyOfSchema anyOf) {
    Map<String, @Nullable Object> json =
        only("anyOf", anyOf.choices().stream().map(SchemaToJson::schema).toList());
    // No keyword of JSON Schema: it is OpenAPI's, for those who generate code.
    anyOf.discriminator().ifPresent(name -> json.put("discriminator", only("propertyName", name)));
    return json;
  }

  private static Map<String, @Nullable Object> object(ObjectSchema object) {
    Map<String, @Nullable Object> json = typed("object");
    putIfNotEmpty(json, "title", object.title());
    putIfNotEmpty(json, "description", object.description());
    var properties = new LinkedHashMap<String, @Nullable Object>();
    var required = new ArrayList<String>();
    var oneName = new ArrayList<Object>();
    for (Property property : object.properties()) {
      properties.put(property.name(), property(property));
      for (String alias : property.aliases()) {
        Map<String, @Nullable Object> same = property(property);
        same.put(SchemaFromJson.ALIAS, property.name());
        properties.put(alias, same);
      }
      if (!property.aliases().isEmpty()) {
        oneName.add(oneName(property));
      } else if (property.required()) {
        required.add(property.name());
      }
    }
    json.put("properties", properties);
    if (!required.isEmpty()) {
      json.put("required", required);
    }
    if (!oneName.isEmpty()) {
      json.put("allOf", oneName);
    }
    if (object.closed()) {
      json.put("additionalProperties", false);
    }
    return json;
  }

  /** Exactly one of the names, or none of them if the property may be absent. */
  private static Map<String, @Nullable Object> oneName(Property property) {
    var names = new ArrayList<Object>();
    names.add(only("required", List.of(property.name())));
    property.aliases().forEach(alias -> names.add(only("required", List.of(alias))));
    var choices = new ArrayList<Object>(names);
    if (!property.required()) {
      choices.add(only("not", only("anyOf", names)));
    }
    return only("oneOf", choices);
  }

  private static Map<String, @Nullable Object> map(MapSchema map) {
    Map<String, @Nullable Object> json = typed("object");
    if (!map.keys().equals(StringSchema.ANY)) {
      json.put("propertyNames", schema(map.keys()));
    }
    json.put("additionalProperties", schema(map.values()));
    putIfPositive(json, "minProperties", map.minProperties());
    putIfPresent(json, "maxProperties", map.maxProperties());
    return json;
  }

  private static Map<String, @Nullable Object> array(ArraySchema array) {
    Map<String, @Nullable Object> json = typed("array");
    json.put("items", schema(array.items()));
    if (array.uniqueItems()) {
      json.put("uniqueItems", true);
    }
    putIfPositive(json, "minItems", array.minItems());
    putIfPresent(json, "maxItems", array.maxItems());
    return json;
  }

  private static Map<String, @Nullable Object> number(NumberSchema number) {
    Map<String, @Nullable Object> json = typed("number");
    putIfPresent(json, "minimum", number.minimum().map(SchemaToJson::plain));
    putIfPresent(json, "exclusiveMinimum", number.exclusiveMinimum().map(SchemaToJson::plain));
    putIfPresent(json, "maximum", number.maximum().map(SchemaToJson::plain));
    putIfPresent(json, "exclusiveMaximum", number.exclusiveMaximum().map(SchemaToJson::plain));
    return json;
  }

  /** A bound as people write it: 100, not 1E+2; but a huge one stays short. */
  private static Number plain(BigDecimal bound) {
    boolean readable = bound.scale() <= 0 && bound.scale() > -MOST_ZEROS;
    return readable ? bound.toBigIntegerExact() : bound;
  }

  private static Map<String, @Nullable Object> property(Property property) {
    Map<String, @Nullable Object> json = schema(property.schema());
    if (property.schema() instanceof ObjectSchema && !property.description().isEmpty()) {
      // The object keeps its own description.
      json = only("allOf", List.of(json));
    }
    putIfNotEmpty(json, "description", property.description());
    if (property.defaultValue().isPresent()) {
      json.put("default", JsonReader.read(property.defaultValue().get()));
    }
    return json;
  }

  private static Map<String, @Nullable Object> string(StringSchema string) {
    Map<String, @Nullable Object> json = typed("string");
    putIfNotEmpty(json, "format", string.format());
    putIfPositive(json, "minLength", string.minLength());
    putIfPresent(json, "maxLength", string.maxLength());
    putIfNotEmpty(json, "pattern", string.pattern());
    return json;
  }

  private static void putIfNotEmpty(Map<String, @Nullable Object> json, String key, String value) {
    if (!value.isEmpty()) {
      json.put(key, value);
    }
  }

  private static void putIfPositive(Map<String, @Nullable Object> json, String key, int value) {
    if (value > 0) {
      json.put(key, value);
    }
  }

  private static void putIfPresent(
      Map<String, @Nullable Object> json, String key, Optional<?> value) {
    value.ifPresent(present -> json.put(key, present));
  }

  /** A name as a step of a JSON pointer (RFC 6901). */
  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static Map<String, @Nullable Object> typed(String type) {
    return only("type", type);
  }

  private static Map<String, @Nullable Object> only(String key, Object value) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put(key, value);
    return json;
  }
}
