package dev.peruser.servlet.openapi;

import dev.peruser.runtime.RejectedInputException.Mistake;
import dev.peruser.servlet.http.HttpProblem;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer that says what went wrong, as a component of the document.
 *
 * @param component the name of the component
 * @param status the key among the responses of an operation
 * @param description when it is given
 * @param example one of its kind
 * @param headers what the status calls for
 */
record ProblemAnswer(
    String component,
    String status,
    String description,
    HttpProblem example,
    List<Header> headers) {
  static final ProblemAnswer BAD_REQUEST =
      new ProblemAnswer(
          "BadRequest",
          "400",
          "The body is not JSON, has a key twice, text after its end, or is nested too deep.",
          HttpProblem.of(400, "The text is not JSON."),
          List.of());

  static final ProblemAnswer UNAUTHORIZED =
      new ProblemAnswer(
          "Unauthorized",
          "401",
          "The request does not say who it is from, or its credential is bad.",
          HttpProblem.of(401, "The request does not say which user it is from."),
          List.of(Header.WWW_AUTHENTICATE));

  static final ProblemAnswer FORBIDDEN =
      new ProblemAnswer(
          "Forbidden",
          "403",
          "This is for others.",
          HttpProblem.of(403, "This is for operators."),
          List.of());

  static final ProblemAnswer ANOTHER_SITE =
      new ProblemAnswer(
          "AnotherSite",
          "403",
          "A page of another site has sent the request, with a credential that browsers send unasked.",
          HttpProblem.of(403, "A page of another site has sent this request in the user's name."),
          List.of());

  static final ProblemAnswer METHOD_NOT_ALLOWED =
      new ProblemAnswer(
          "MethodNotAllowed",
          "405",
          "The path takes another method.",
          HttpProblem.of(405, "This path takes POST, OPTIONS."),
          List.of(Header.ALLOW));

  static final ProblemAnswer REQUEST_TIMEOUT =
      new ProblemAnswer(
          "RequestTimeout",
          "408",
          "The body has not arrived in time.",
          HttpProblem.of(408, "The body has not arrived in time."),
          List.of());

  static final ProblemAnswer CONTENT_TOO_LARGE =
      new ProblemAnswer(
          "ContentTooLarge",
          "413",
          "The body is too large.",
          HttpProblem.of(413, "The body is larger than the 1048576 bytes that are taken."),
          List.of());

  static final ProblemAnswer UNSUPPORTED_MEDIA_TYPE =
      new ProblemAnswer(
          "UnsupportedMediaType",
          "415",
          "The body is not application/json in UTF-8.",
          HttpProblem.of(
              415, "The body must be sent with Content-Type: application/json, in UTF-8."),
          List.of(Header.ACCEPT));

  static final ProblemAnswer UNPROCESSABLE_CONTENT =
      new ProblemAnswer(
          "UnprocessableContent",
          "422",
          "The input does not fit its schema: one entry of errors for each mistake; if there are too"
              + " many, the last one says so.",
          HttpProblem.unprocessable(List.of(new Mistake("/name", "is missing"))),
          List.of());

  static final ProblemAnswer TOO_MANY_REQUESTS =
      new ProblemAnswer(
          "TooManyRequests",
          "429",
          "Too many turns of the user wait.",
          HttpProblem.of(429, "Too many turns of this user wait."),
          List.of(Header.RETRY_AFTER));

  static final ProblemAnswer INTERNAL_SERVER_ERROR =
      new ProblemAnswer(
          "InternalServerError",
          "500",
          "The function failed. The instance is an id to find it in the server's log.",
          HttpProblem.of(500, "The function failed. The log of the server says more about this id.")
              .withInstance("urn:uuid:123e4567-e89b-12d3-a456-426614174000"),
          List.of());

  static final ProblemAnswer SERVICE_UNAVAILABLE =
      new ProblemAnswer(
          "ServiceUnavailable",
          "503",
          "The server is full or stopping, or cannot check credentials at the moment.",
          HttpProblem.of(503, "The server is stopping."),
          List.of(Header.RETRY_AFTER));

  static final ProblemAnswer GATEWAY_TIMEOUT =
      new ProblemAnswer(
          "GatewayTimeout",
          "504",
          "The turn, or building the user's session, took too long.",
          HttpProblem.of(504, "The turn took too long."),
          List.of());

  static final ProblemAnswer OTHER =
      new ProblemAnswer(
          "OtherProblem",
          "default",
          "A failure of the function that has a status of its own.",
          HttpProblem.of(409, "What the function says."),
          List.of());

  /**
   * The Response Object.
   *
   * @param problem the schema of a problem
   */
  ObjectNode describe(ObjectNode problem) {
    ObjectNode response = JsonNodeFactory.instance.objectNode().put("description", description);
    if (!headers.isEmpty()) {
      ObjectNode object = response.putObject("headers");
      headers.forEach(header -> header.describe(object));
    }
    response
        .putObject("content")
        .putObject(HttpProblem.MEDIA_TYPE)
        .set("schema", problem)
        .set("example", example.json());
    return response;
  }

  /** A header that a status calls for. */
  enum Header {
    WWW_AUTHENTICATE("WWW-Authenticate", "string", "How to say who the request is from."),
    ALLOW("Allow", "string", "The methods that the path takes."),
    ACCEPT("Accept", "string", "The media type that is taken."),
    RETRY_AFTER(
        "Retry-After",
        "integer",
        "After how many seconds to try again; not there where the function itself refuses.");

    private final String field;
    private final String type;
    private final String description;

    Header(String field, String type, String description) {
      this.field = field;
      this.type = type;
      this.description = description;
    }

    void describe(ObjectNode headers) {
      ObjectNode header = headers.putObject(field).put("description", description);
      ObjectNode schema = header.putObject("schema").put("type", type);
      if (this == RETRY_AFTER) {
        schema.put("minimum", 1);
      }
    }
  }
}
