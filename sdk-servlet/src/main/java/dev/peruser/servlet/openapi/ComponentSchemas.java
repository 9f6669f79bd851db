package dev.peruser.servlet.openapi;

import dev.peruser.servlet.http.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of a document. Each object type with a title, and each definition, becomes a
 * component of its own, so that generated clients have a class for it; what is the same in two
 * schemas is one component. A name that is taken by another gets a number, in the order in which
 * schemas are added: the same workflow always has the same names.
 */
final class ComponentSchemas {
  private static final String DEFINITION = "#/$defs/";
  private static final String COMPONENT = "#/components/schemas/";
  private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9._-]+");

  private final ObjectNode components = JsonNodeFactory.instance.objectNode();

  /** What a component was made from, by its name. */
  private final Map<String, String> origins = new HashMap<>();

  /** The Schema Objects, by name. */
  ObjectNode components() {
    return components;
  }

  /**
   * Puts a schema and all that it refers to.
   *
   * @param schema the text of a schema that we wrote
   * @param name its name, if its type has none
   * @return a reference to it
   */
  ObjectNode add(String schema, String name) {
    ObjectNode root = (ObjectNode) Json.read(schema);
    JsonNode definitions = root.remove("$defs");
    return new Source(definitions == null ? JsonNodeFactory.instance.objectNode() : definitions)
        .component(root, root.path("title").asString(name));
  }

  private static ObjectNode ref(String name) {
    return JsonNodeFactory.instance.objectNode().put("$ref", COMPONENT + name);
  }

  /** One schema with its definitions. */
  private final class Source {
    private final JsonNode definitions;

    Source(JsonNode definitions) {
      this.definitions = definitions;
    }

    ObjectNode component(JsonNode schema, String wanted) {
      String origin = origin(schema);
      String fit = UNFIT.matcher(wanted).replaceAll("_");
      String name = fit;
      for (int number = 2; origins.containsKey(name); number++) {
        if (origin.equals(origins.get(name))) {
          return ref(name);
        }
        name = fit + number;
      }
      origins.put(name, origin);
      components.set(name, JsonNodeFactory.instance.objectNode()); // keeps its place: outer first
      components.set(name, rewritten((ObjectNode) schema));
      return ref(name);
    }

    /** The schema with all definitions that it leads to. */
    private String origin(JsonNode schema) {
      var reached = new TreeMap<String, JsonNode>();
      reach(schema, reached);
      return schema + reached.toString();
    }

    private void reach(JsonNode schema, Map<String, JsonNode> reached) {
      String name = definition(schema);
      if (name != null && !reached.containsKey(name)) {
        reached.put(name, definitions.path(name));
        reach(definitions.path(name), reached);
      }
      schema.forEach(part -> reach(part, reached));
    }

    private JsonNode schema(JsonNode schema) {
      if (!(schema instanceof ObjectNode object)) {
        return schema; // true or false
      }
      String name = definition(schema);
      if (name != null) {
        return object.deepCopy().setAll(reference(name)); // it has a description, say
      }
      boolean named = object.has("title") && object.has("properties");
      return named ? component(object, object.get("title").asString()) : rewritten(object);
    }

    private ObjectNode reference(String name) {
      return component(definitions.path(name), name);
    }

    private ObjectNode rewritten(ObjectNode schema) {
      ObjectNode result = JsonNodeFactory.instance.objectNode();
      schema.forEachEntry(
          (keyword, value) -> {
            switch (keyword) {
              case "properties" -> result.set(keyword, each((ObjectNode) value));
              case "items", "additionalProperties", "propertyNames", "not" ->
                  result.set(keyword, schema(value));
              case "anyOf", "allOf", "oneOf" -> result.set(keyword, each((ArrayNode) value));
              default -> {
                if (!keyword.startsWith("peruser:")) {
                  result.set(keyword, value.deepCopy()); // a mapping may be added
                }
              }
            }
          });
      if (schema.has("enum")) {
        result.put("type", "string"); // ours are all of texts; generators want to be told
      } else if (schema.path("type").asString().equals("integer")) {
        integerFormat(schema).ifPresent(format -> result.put("format", format));
      }
      if (schema.has("discriminator")) {
        ((ObjectNode) result.get("discriminator")).set("mapping", mapping(schema, result));
      }
      return result;
    }

    private ObjectNode each(ObjectNode properties) {
      ObjectNode result = JsonNodeFactory.instance.objectNode();
      properties.forEachEntry((name, property) -> result.set(name, schema(property)));
      return result;
    }

    private ArrayNode each(ArrayNode schemas) {
      ArrayNode result = JsonNodeFactory.instance.arrayNode();
      schemas.forEach(schema -> result.add(schema(schema)));
      return result;
    }

    /** In the words of the OpenAPI format registry, for the sake of generators. */
    private Optional<String> integerFormat(JsonNode schema) {
      JsonNode least = schema.path("minimum");
      JsonNode most = schema.path("maximum");
      if (least.canConvertToInt() && most.canConvertToInt()) {
        return Optional.of("int32");
      }
      return least.canConvertToLong() && most.canConvertToLong()
          ? Optional.of("int64")
          : Optional.empty();
    }

    /** OpenAPI takes a discriminator's value for a component's name, unless it is told better. */
    private ObjectNode mapping(JsonNode schema, JsonNode result) {
      ObjectNode mapping = JsonNodeFactory.instance.objectNode();
      String property = schema.at("/discriminator/propertyName").asString();
      for (int i = 0; i < schema.get("anyOf").size(); i++) {
        JsonNode choice = schema.get("anyOf").get(i);
        String name = definition(choice);
        JsonNode type = name == null ? choice : definitions.path(name);
        JsonNode ref = result.get("anyOf").get(i).path("$ref");
        for (JsonNode value : type.path("properties").path(property).path("enum")) {
          mapping.set(value.asString(), ref);
        }
      }
      return mapping;
    }

    private @Nullable String definition(JsonNode schema) {
      JsonNode ref = schema.path("$ref");
      return ref.isString() && ref.stringValue().startsWith(DEFINITION)
          ? ref.stringValue().substring(DEFINITION.length()).replace("~1", "/").replace("~0", "~")
          : null;
    }
  }
}
