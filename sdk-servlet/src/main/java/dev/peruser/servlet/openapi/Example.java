package dev.peruser.servlet.openapi;

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
import dev.peruser.model.schema.Schema.Property;
import dev.peruser.model.schema.Schema.RefSchema;
import dev.peruser.model.schema.Schema.StringSchema;
import dev.peruser.model.schema.SchemaDocument;
import dev.peruser.model.schema.SchemaJson;
import dev.peruser.servlet.http.Json;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value that a schema accepts: defaults where there are any, what is required, and one item of
 * each list. What may be absent is absent.
 */
final class Example {
  /** Nobody wants to read more, and a schema may ask for millions. */
  private static final int MOST_ITEMS = 16;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, Schema> definitions;
  private final Set<String> open = new HashSet<>();

  private Example(SchemaDocument document) {
    definitions = document.definitions();
  }

  /**
   * An example of a schema.
   *
   * @param schema the text of a schema that we wrote
   * @return the example; empty if none comes to mind, as for a pattern that is hard to meet
   */
  static Optional<JsonNode> of(String schema) {
    SchemaDocument document = SchemaJson.read(schema);
    return new Example(document).value(document.root());
  }

  private Optional<JsonNode> value(Schema schema) {
    return values(schema).findFirst();
  }

  /** Different values, the plainest first; few or none if the schema is hard to meet. */
  private Stream<JsonNode> values(Schema schema) {
    // An if chain: patterns in switch are a preview in Java 17.
    if (schema instanceof ObjectSchema object) {
      return object(object).stream();
    } else if (schema instanceof MapSchema map) {
      return map(map).stream();
    } else if (schema instanceof ArraySchema array) {
      return array(array).stream();
    } else if (schema instanceof RefSchema ref) {
      return ref(ref.name());
    } else if (schema instanceof NullableSchema nullable) {
      return Stream.concat(values(nullable.schema()), Stream.of(JSON.nullNode()));
    } else if (schema instanceof AnyOfSchema anyOf) {
      return anyOf.choices().stream().flatMap(this::values);
    } else if (schema instanceof EnumSchema choice) {
      return choice.values().stream().map(JSON::stringNode);
    } else if (schema instanceof BooleanSchema choice) {
      return choice
          .constant()
          .map(Stream::of)
          .orElseGet(() -> Stream.of(true, false))
          .map(JSON::booleanNode);
    } else if (schema instanceof IntegerSchema integer) {
      return ExampleScalars.integers(integer).map(JSON::numberNode);
    } else if (schema instanceof NumberSchema number) {
      return ExampleScalars.numbers(number).map(JSON::numberNode);
    } else if (schema instanceof StringSchema string) {
      return ExampleScalars.texts(string).map(JSON::stringNode);
    }
    return Stream.empty(); // references to functions are of configs
  }

  /** Inside itself a definition has no example: whoever may do without it does. */
  private Stream<JsonNode> ref(String name) {
    Schema schema = definitions.get(name);
    if (schema == null || !open.add(name)) {
      return Stream.empty();
    }
    try {
      return values(schema).limit(MOST_ITEMS).toList().stream();
    } finally {
      open.remove(name);
    }
  }

  private Optional<JsonNode> object(ObjectSchema schema) {
    ObjectNode object = JSON.objectNode();
    for (Property property : schema.properties()) {
      if (property.defaultValue().isPresent()) {
        object.set(property.name(), Json.read(property.defaultValue().get()));
      } else if (property.required()) {
        Optional<JsonNode> value = value(property.schema());
        if (value.isEmpty()) {
          return Optional.empty();
        }
        object.set(property.name(), value.get());
      }
    }
    return Optional.of(object);
  }

  private Optional<JsonNode> map(MapSchema schema) {
    ObjectNode map = JSON.objectNode();
    Optional<JsonNode> value = value(schema.values());
    int wanted = wanted(schema.minProperties(), schema.maxProperties());
    if (value.isPresent()) {
      values(schema.keys())
          .filter(JsonNode::isString)
          .limit(wanted)
          .forEach(key -> map.set(key.stringValue(), value.get()));
    }
    return map.size() < schema.minProperties() ? Optional.empty() : Optional.of(map);
  }

  private Optional<JsonNode> array(ArraySchema schema) {
    ArrayNode array = JSON.arrayNode();
    int wanted = wanted(schema.minItems(), schema.maxItems());
    List<JsonNode> items = values(schema.items()).distinct().limit(wanted).toList();
    Iterator<JsonNode> item = items.iterator();
    while (array.size() < wanted && (item.hasNext() || canRepeat(schema, items))) {
      array.add(item.hasNext() ? item.next() : items.get(0));
    }
    return array.size() < schema.minItems() ? Optional.empty() : Optional.of(array);
  }

  private static boolean canRepeat(ArraySchema schema, List<JsonNode> items) {
    return !schema.uniqueItems() && !items.isEmpty();
  }

  private static int wanted(int least, Optional<Integer> most) {
    return Math.min(MOST_ITEMS, Math.max(least, Math.min(1, most.orElse(1))));
  }
}
