package dev.peruser.servlet.openapi;

import dev.peruser.api.spi.DataType;
import dev.peruser.servlet.http.Json;
import dev.peruser.servlet.identity.Identity;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A turn: input in, output or a stream of chunks out.
 *
 * @param id names the method of a generated client
 * @param name what types without a name of their own are named after
 * @param description what the function is for; may be empty
 * @param input what it takes
 * @param answer what it gives: an output, or a chunk
 * @param streams whether it gives a stream of them
 * @param identity tells who the user is
 */
public record TurnOperation(
    String id,
    String name,
    String description,
    DataType input,
    DataType answer,
    boolean streams,
    Identity identity)
    implements Operation {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String EVENT_STREAM = "text/event-stream";

  @Override
  public ObjectNode describe(Components components) {
    ObjectNode operation = JSON.objectNode().put("operationId", id);
    operation.putArray("tags").add("workflow");
    operation.put("summary", streams ? "A turn, streamed" : "A turn");
    if (!description.isEmpty()) {
      operation.put("description", description);
    }
    ArrayNode parameters = operation.putArray("parameters");
    components.header(parameters, "conversation-id", "Names the conversation, for the function.");
    components.header(parameters, "user-message-id", "Names the message, for the function.");
    components.header(parameters, "workflow-run-id", "Names the run, for the function.");
    components.header(
        parameters, "traceparent", "W3C Trace Context; ignored if it has another form.");
    ObjectNode body = operation.putObject("requestBody").put("required", true);
    describe(
        body.putObject("content").putObject(Json.MEDIA_TYPE),
        components.schemas().add(input.schema(), name + "Input"),
        Example.of(input.schema()));
    ObjectNode responses = operation.putObject("responses");
    ObjectNode answered = streams ? stream(components) : single(components);
    components.cookies(answered, identity);
    responses.set("200", answered);
    problems(components, responses);
    components.security(operation, identity, true);
    return operation;
  }

  private void problems(Components components, ObjectNode responses) {
    components.problems(responses, ProblemAnswer.BAD_REQUEST);
    components.refusals(responses, identity);
    components.problems(
        responses,
        ProblemAnswer.METHOD_NOT_ALLOWED,
        ProblemAnswer.REQUEST_TIMEOUT,
        ProblemAnswer.CONTENT_TOO_LARGE,
        ProblemAnswer.UNSUPPORTED_MEDIA_TYPE,
        ProblemAnswer.UNPROCESSABLE_CONTENT,
        ProblemAnswer.TOO_MANY_REQUESTS,
        ProblemAnswer.INTERNAL_SERVER_ERROR,
        ProblemAnswer.SERVICE_UNAVAILABLE,
        ProblemAnswer.GATEWAY_TIMEOUT,
        ProblemAnswer.OTHER);
  }

  private ObjectNode single(Components components) {
    ObjectNode response = JSON.objectNode().put("description", "The output.");
    describe(
        response.putObject("content").putObject(Json.MEDIA_TYPE),
        components.schemas().add(answer.schema(), name + "Output"),
        Example.of(answer.schema()));
    return response;
  }

  /**
   * OpenAPI 3.1 has no words for the events of a stream. We say what they are in words for people,
   * and in those of 3.2, {@code itemSchema}, as an extension for tools.
   */
  private ObjectNode stream(Components components) {
    ObjectNode chunk = components.schemas().add(answer.schema(), name + "Chunk");
    ObjectNode response = JSON.objectNode();
    String chunkName = chunk.get("$ref").asString().replaceFirst(".*/", "");
    response.put(
        "description",
        "Server-Sent Events. The data of each event is one chunk, as the JSON of the schema `"
            + chunkName
            + "`. A failure after the first chunk is a last event of the type `error`, whose data"
            + " is a `Problem`. Lines that begin with a colon are comments.");
    ObjectNode content = response.putObject("content").putObject(EVENT_STREAM);
    content.putObject("schema").put("type", "string");
    Example.of(answer.schema())
        .map(example -> new String(Json.bytes(example), StandardCharsets.UTF_8))
        .ifPresent(data -> content.put("example", "data: " + data + "\n\n"));
    ArrayNode events = content.putObject("x-itemSchema").putArray("anyOf");
    event(events.addObject(), chunk, Optional.empty());
    event(events.addObject(), components.problem(), Optional.of("error"));
    return response;
  }

  private static void event(ObjectNode event, ObjectNode data, Optional<String> type) {
    ObjectNode properties = event.put("type", "object").putObject("properties");
    type.ifPresent(name -> properties.putObject("event").put("const", name));
    properties
        .putObject("data")
        .put("type", "string")
        .put("contentMediaType", Json.MEDIA_TYPE)
        .set("contentSchema", data);
    ArrayNode required = event.putArray("required");
    type.ifPresent(name -> required.add("event"));
    required.add("data");
  }

  private static void describe(ObjectNode content, ObjectNode schema, Optional<JsonNode> example) {
    content.set("schema", schema);
    example.ifPresent(value -> content.set("example", value));
  }
}
