package dev.peruser.servlet.openapi;

import dev.peruser.servlet.http.Json;
import dev.peruser.servlet.identity.Identity;
import dev.peruser.servlet.spi.SecurityScheme;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The operations beside the turns. */
public final class PlainOperations {
  private PlainOperations() {}

  public static Operation endSession(Identity identity) {
    return components -> {
      ObjectNode operation = operation("endSession", "session", "End the user's own session");
      operation.put(
          "description", "A running turn finishes first; the next one gets a new session.");
      ObjectNode responses = operation.putObject("responses");
      responses.putObject("204").put("description", "It has ended, or ends soon.");
      components.refusals(responses, identity);
      components.problems(responses, ProblemAnswer.METHOD_NOT_ALLOWED);
      components.security(operation, identity, false);
      return operation;
    };
  }

  public static Operation health() {
    return components -> {
      ObjectNode operation = operation("health", "operations", "Whether the process is well");
      ObjectNode responses = operation.putObject("responses");
      responses.set("200", json(components, "It is.", "Health", "health.json"));
      components.problems(responses, ProblemAnswer.METHOD_NOT_ALLOWED);
      return operation;
    };
  }

  public static Operation ready() {
    return components -> {
      ObjectNode operation = operation("ready", "operations", "Whether requests are taken");
      ObjectNode responses = operation.putObject("responses");
      responses.set("200", json(components, "They are.", "Health", "health.json"));
      components.problems(
          responses, ProblemAnswer.METHOD_NOT_ALLOWED, ProblemAnswer.SERVICE_UNAVAILABLE);
      return operation;
    };
  }

  /**
   * The monitor.
   *
   * @param schemes how an operator says so
   * @param anybody whether some need not say
   */
  public static Operation monitorUsers(List<SecurityScheme> schemes, boolean anybody) {
    return components -> {
      ObjectNode operation = operation("monitorUsers", "operations", "Users and their sessions");
      operation
          .putArray("parameters")
          .addObject()
          .put("name", "user_id")
          .put("in", "query")
          .put("description", "Only this user; `all_users` is then left out.")
          .putObject("schema")
          .put("type", "string");
      ObjectNode responses = operation.putObject("responses");
      responses.set("200", json(components, "The users of now.", "UserReport", "monitor.json"));
      components.problems(
          responses,
          ProblemAnswer.UNAUTHORIZED,
          ProblemAnswer.FORBIDDEN,
          ProblemAnswer.METHOD_NOT_ALLOWED,
          ProblemAnswer.INTERNAL_SERVER_ERROR, // where a role has to be asked for, by a source
          ProblemAnswer.SERVICE_UNAVAILABLE);
      components.security(operation, schemes, anybody);
      return operation;
    };
  }

  private static ObjectNode operation(String id, String tag, String summary) {
    ObjectNode operation = JsonNodeFactory.instance.objectNode().put("operationId", id);
    operation.putArray("tags").add(tag);
    return operation.put("summary", summary);
  }

  private static ObjectNode json(
      Components components, String description, String name, String schema) {
    ObjectNode response = JsonNodeFactory.instance.objectNode().put("description", description);
    response
        .putObject("content")
        .putObject(Json.MEDIA_TYPE)
        .set("schema", components.schemas().add(Resources.text(schema), name));
    return response;
  }
}
