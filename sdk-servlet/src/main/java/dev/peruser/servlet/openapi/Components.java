package dev.peruser.servlet.openapi;

import dev.peruser.servlet.identity.Identity;
import dev.peruser.servlet.spi.IdentitySource;
import dev.peruser.servlet.spi.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the operations of a document have in common. Each method gives a reference back. */
public final class Components {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Of a source without a scheme. Without `security` an operation would look public. */
  private static final String UNKNOWN_CREDENTIAL =
      "Who the user is can be told by a credential that this document does not know, such as a"
          + " login at the server.";

  private final ComponentSchemas schemas = new ComponentSchemas();
  private final Map<String, ObjectNode> responses = new LinkedHashMap<>();
  private final Map<String, ObjectNode> parameters = new LinkedHashMap<>();
  private final Map<String, ObjectNode> securitySchemes = new LinkedHashMap<>();

  private final ObjectNode problem;
  private final boolean secure;

  /**
   * The names of our own schemas come first: a plugin's types of the same names get a number.
   *
   * @param secure whether the document is for requests over HTTPS
   */
  Components(boolean secure) {
    this.secure = secure;
    problem = schemas.add(Resources.text("problem.json"), "Problem");
  }

  /** The schema of a problem. */
  ObjectNode problem() {
    return problem.deepCopy();
  }

  ComponentSchemas schemas() {
    return schemas;
  }

  /** Puts the problems that an operation may answer with among its responses. */
  void problems(ObjectNode operationResponses, ProblemAnswer... answers) {
    for (ProblemAnswer answer : answers) {
      responses.computeIfAbsent(answer.component(), name -> answer.describe(problem()));
      operationResponses.set(answer.status(), ref("responses", answer.component()));
    }
  }

  /** Puts the ways in which nobody may be told apart among the responses. */
  void refusals(ObjectNode operationResponses, Identity identity) {
    if (!identity.sources().isEmpty()) {
      problems(
          operationResponses,
          ProblemAnswer.UNAUTHORIZED,
          ProblemAnswer.INTERNAL_SERVER_ERROR, // a source with a bug
          ProblemAnswer.SERVICE_UNAVAILABLE);
    }
    if (identity.sources().stream().anyMatch(IdentitySource::isAmbient)) {
      problems(operationResponses, ProblemAnswer.ANOTHER_SITE);
    }
  }

  /** Puts a header that an operation knows among its parameters. */
  void header(ArrayNode operationParameters, String name, String description) {
    parameters.computeIfAbsent(
        name,
        key -> {
          ObjectNode parameter = JSON.objectNode().put("name", key).put("in", "header");
          parameter.put("description", description).putObject("schema").put("type", "string");
          return parameter;
        });
    operationParameters.add(ref("parameters", name));
  }

  /**
   * Says who may use an operation: any user, by any of the sources.
   *
   * @param identity tells who the user is
   * @param newcomers whether a user need not be known yet
   */
  void security(ObjectNode operation, Identity identity, boolean newcomers) {
    List<SecurityScheme> schemes =
        identity.sources().stream().map(IdentitySource::scheme).flatMap(Optional::stream).toList();
    if (schemes.size() < identity.sources().size()) {
      String description = operation.path("description").asString("");
      operation.put("description", (description + "\n\n" + UNKNOWN_CREDENTIAL).strip());
    }
    if (!schemes.isEmpty() || identity.sources().isEmpty()) {
      security(operation, schemes, newcomers && (!identity.required() || areWelcome(identity)));
    }
  }

  private static boolean areWelcome(Identity identity) {
    return identity.sources().stream().anyMatch(IdentitySource::welcomesNewcomers);
  }

  /** Says of an answer that a newcomer gets a cookie with it. */
  void cookies(ObjectNode response, Identity identity) {
    boolean given =
        identity.sources().stream()
            .filter(IdentitySource::welcomesNewcomers)
            .flatMap(source -> source.scheme().stream())
            .anyMatch(scheme -> scheme.carrier() == SecurityScheme.Carrier.COOKIE);
    if (given) {
      response
          .putObject("headers")
          .putObject("Set-Cookie")
          .put("description", "The cookie of whoever came without one, or with one that is old.")
          .putObject("schema")
          .put("type", "string");
    }
  }

  /**
   * Says who may use an operation.
   *
   * @param schemes any of them will do
   * @param anybody whether none will do, too
   */
  void security(ObjectNode operation, List<SecurityScheme> schemes, boolean anybody) {
    ArrayNode requirements = operation.putArray("security");
    for (SecurityScheme scheme : schemes) {
      securitySchemes.computeIfAbsent(scheme.name(), name -> describe(scheme));
      requirements.addObject().putArray(scheme.name());
    }
    if (anybody && !schemes.isEmpty()) {
      requirements.addObject();
    }
  }

  private ObjectNode describe(SecurityScheme scheme) {
    String detail = secure ? scheme.secureDetail() : scheme.detail();
    ObjectNode object = JSON.objectNode();
    switch (scheme.carrier()) {
      case COOKIE -> object.put("type", "apiKey").put("in", "cookie").put("name", detail);
      case HEADER -> object.put("type", "apiKey").put("in", "header").put("name", detail);
      case BEARER -> {
        object.put("type", "http").put("scheme", "bearer");
        if (!detail.isEmpty()) {
          object.put("bearerFormat", detail);
        }
      }
    }
    return object.put("description", scheme.description());
  }

  private static ObjectNode ref(String kind, String name) {
    return JSON.objectNode().put("$ref", "#/components/" + kind + "/" + name);
  }

  /** The Components Object. */
  ObjectNode describe() {
    ObjectNode components = JSON.objectNode();
    components.set("schemas", schemas.components());
    components.putObject("responses").setAll(responses);
    components.putObject("parameters").setAll(parameters);
    components.putObject("securitySchemes").setAll(securitySchemes);
    return components;
  }
}
