package dev.peruser.servlet.http;

import dev.peruser.runtime.RefusedException.Reason;
import dev.peruser.runtime.RejectedInputException.Mistake;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer that says what went wrong: {@code application/problem+json} (RFC 9457). It holds
 * nothing that is not meant for the caller.
 *
 * @param status the HTTP status
 * @param detail what went wrong, and what to do about it
 * @param mistakes what is wrong with the input, one entry each; usually empty
 * @param instance names this occurrence, also in the log; usually null
 * @param headers headers that the status calls for
 */
public record HttpProblem(
    int status,
    String detail,
    List<Mistake> mistakes,
    @Nullable String instance,
    Map<String, String> headers) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public HttpProblem {
    mistakes = List.copyOf(mistakes);
    headers = Map.copyOf(headers);
  }

  public static HttpProblem of(int status, String detail) {
    return new HttpProblem(status, detail, List.of(), null, Map.of());
  }

  public static HttpProblem unprocessable(List<Mistake> mistakes) {
    return new HttpProblem(
        422, "The input does not fit: see the errors.", mistakes, null, Map.of());
  }

  /**
   * What nobody has expected, and only the log tells: under the instance.
   *
   * @param what what has failed, as the beginning of a sentence
   */
  public static HttpProblem unexpected(String what) {
    return of(500, what + " failed. The log of the server says more about this id.")
        .withInstance(newInstance());
  }

  public static HttpProblem stopping() {
    return of(503, "The server is stopping.").withRetryAfter(Reason.STOPPING.retryAfter());
  }

  public HttpProblem withHeader(String name, String value) {
    var more = new HashMap<>(headers);
    more.put(name, value);
    return new HttpProblem(status, detail, mistakes, instance, more);
  }

  public HttpProblem withRetryAfter(Duration time) {
    long seconds = Math.max(1, time.plusMillis(999).toSeconds());
    return withHeader("Retry-After", Long.toString(seconds));
  }

  /** An id, to find one occurrence in the log. */
  public static String newInstance() {
    return "urn:uuid:" + UUID.randomUUID();
  }

  public HttpProblem withInstance(String name) {
    return new HttpProblem(status, detail, mistakes, name, headers);
  }

  /** Writes it as the whole answer. */
  public void write(HttpServletResponse response) throws IOException {
    addHeaders(response);
    Json.write(response, status, MEDIA_TYPE, toJson());
  }

  /** Adds the headers that it needs, other than those of any JSON. */
  public void addHeaders(HttpServletResponse response) {
    headers.forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
  }

  /** UTF-8 text without line breaks. */
  public byte[] toJson() {
    return Json.bytes(json());
  }

  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", "about:blank").put("title", title()).put("status", status);
    json.put("detail", detail);
    if (instance != null) {
      json.put("instance", instance);
    }
    if (!mistakes.isEmpty()) {
      ArrayNode errors = json.putArray("errors");
      mistakes.forEach(
          mistake ->
              errors
                  .addObject()
                  .put("pointer", mistake.pointer())
                  .put("detail", mistake.message()));
    }
    return json;
  }

  /** The name of the status, as RFC 9457 wants it for {@code about:blank}. */
  private String title() {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 402 -> "Payment Required";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 406 -> "Not Acceptable";
      case 408 -> "Request Timeout";
      case 409 -> "Conflict";
      case 410 -> "Gone";
      case 412 -> "Precondition Failed";
      case 413 -> "Content Too Large";
      case 415 -> "Unsupported Media Type";
      case 422 -> "Unprocessable Content";
      case 423 -> "Locked";
      case 424 -> "Failed Dependency";
      case 429 -> "Too Many Requests";
      case 451 -> "Unavailable For Legal Reasons";
      case 500 -> "Internal Server Error";
      case 501 -> "Not Implemented";
      case 502 -> "Bad Gateway";
      case 503 -> "Service Unavailable";
      case 504 -> "Gateway Timeout";
      case 507 -> "Insufficient Storage";
      default -> status < 500 ? "Client Error" : "Server Error";
    };
  }
}
