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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a schema into JSON values. {@link SchemaFromJson} is its inverse. */
final class SchemaToJson {
  static final Map<String, @Nullable Object> NULL = typed("null");

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
      Map<String, @Nullable Object> json = typed("object");
      json.put("additionalProperties", schema(map.values()));
      return json;
    } else if (schema instanceof ArraySchema array) {
      Map<String, @Nullable Object> json = typed("array");
      json.put("items", schema(array.items()));
      if (array.uniqueItems()) {
        json.put("uniqueItems", true);
      }
      return json;
    } else if (schema instanceof StringSchema string) {
      return string(string);
    } else if (schema instanceof IntegerSchema integer) {
      Map<String, @Nullable Object> json = typed("integer");
      integer.minimum().ifPresent(minimum -> json.put("minimum", minimum));
      integer.maximum().ifPresent(maximum -> json.put("maximum", maximum));
      return json;
    } else if (schema instanceof NumberSchema) {
      return typed("number");
    } else if (schema instanceof BooleanSchema) {
      return typed("boolean");
    } else if (schema instanceof EnumSchema choice) {
      return only("enum", choice.values());
    } else if (schema instanceof NullableSchema nullable) {
      return only("anyOf", List.of(schema(nullable.schema()), NULL));
    } else if (schema instanceof AnyOfSchema anyOf) {
      return only("anyOf", anyOf.choices().stream().map(SchemaToJson::schema).toList());
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

  private static Map<String, @Nullable Object> object(ObjectSchema object) {
    Map<String, @Nullable Object> json = typed("object");
    putIfNotEmpty(json, "title", object.title());
    putIfNotEmpty(json, "description", object.description());
    var properties = new LinkedHashMap<String, @Nullable Object>();
    var required = new ArrayList<String>();
    for (Property property : object.properties()) {
      properties.put(property.name(), property(property));
      if (property.required()) {
        required.add(property.name());
      }
    }
    json.put("properties", properties);
    if (!required.isEmpty()) {
      json.put("required", required);
    }
    if (object.closed()) {
      json.put("additionalProperties", false);
    }
    return json;
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
    if (string.minLength() > 0) {
      json.put("minLength", string.minLength());
    }
    string.maxLength().ifPresent(maximum -> json.put("maxLength", maximum));
    return json;
  }

  private static void putIfNotEmpty(Map<String, @Nullable Object> json, String key, String value) {
    if (!value.isEmpty()) {
      json.put(key, value);
    }
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
