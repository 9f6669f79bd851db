package dev.peruser.servlet;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI document, and judges of it that know nothing of us. */
final class ApiDocument {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final JsonNode json;

  ApiDocument(String json) {
    this.json = MAPPER.readTree(json);
  }

  JsonNode at(String pointer) {
    return json.at(pointer);
  }

  /** Each method with its path. */
  List<String> operations() {
    var operations = new TreeSet<String>();
    json.get("paths")
        .forEachEntry(
            (path, methods) ->
                methods.propertyNames().forEach(method -> operations.add(method + " " + path)));
    return List.copyOf(operations);
  }

  /** What the official schema of OpenAPI 3.1 has against the document. */
  List<Error> mistakes() throws IOException {
    String file = "/openapi/openapi-3.1-schema-2026-08-03.json";
    try (InputStream in = ApiDocument.class.getResourceAsStream(file)) {
      return REGISTRY.getSchema(Objects.requireNonNull(in)).validate(json);
    }
  }

  /** What the meta-schema has against the schemas, each with its name. */
  List<String> mistakesOfSchemas() {
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    var mistakes = new ArrayList<String>();
    at("/components/schemas")
        .forEachEntry(
            (name, schema) ->
                meta.validate(schema).forEach(mistake -> mistakes.add(name + ": " + mistake)));
    return mistakes;
  }

  /** Examples, with what their schemas have against them. */
  List<String> mistakesOfExamples() {
    var mistakes = new ArrayList<String>();
    for (JsonNode content : json.findParents("example")) {
      JsonNode example = content.get("example");
      validate(content.get("schema"), example).forEach(it -> mistakes.add(example + ": " + it));
    }
    return mistakes;
  }

  /** What a schema, which may refer to components, has against a value. */
  List<Error> validate(JsonNode schema, JsonNode value) {
    ObjectNode whole = (ObjectNode) schema.deepCopy();
    whole.set("components", json.get("components"));
    return REGISTRY.getSchema(whole).validate(value);
  }

  List<Error> validate(String component, String value) {
    return validate(at("/components/schemas/" + component), MAPPER.readTree(value));
  }

  /** The response of an operation, which may be a component. */
  JsonNode response(String path, String method, int status) {
    JsonNode responses = json.get("paths").get(path).get(method).get("responses");
    JsonNode response = responses.path(Integer.toString(status));
    JsonNode ref = response.path("$ref");
    return ref.isString() ? at(ref.stringValue().substring(1)) : response;
  }
}
