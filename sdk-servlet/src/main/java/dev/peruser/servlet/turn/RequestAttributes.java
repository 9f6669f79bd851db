package dev.peruser.servlet.turn;

import dev.peruser.api.RequestMetadata;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.servlet.http.Cookies;
import dev.peruser.servlet.http.Query;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a function may ask about its request. It is read from the container's request when it is
 * asked for, and never after the turn: the container uses that object again for somebody else's
 * request. All access is under this object's monitor, so that the end of the turn waits for a read.
 */
public final class RequestAttributes implements TurnAttributes {
  /** The W3C form of versions known and to come; ids of zeros are none. */
  private static final Pattern TRACE_PARENT =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

  private static final int TRACE_PARENT_LENGTH = 55;

  private @Nullable HttpServletRequest request;
  private @Nullable Map<String, List<String>> headers;
  private @Nullable RequestMetadata metadata;

  RequestAttributes(HttpServletRequest request) {
    this.request = request;
  }

  /** The turn is over: from now on there is only what has been asked for. */
  synchronized void end() {
    request = null;
  }

  @Override
  public Optional<String> conversationId() {
    return header("conversation-id");
  }

  @Override
  public Optional<String> userMessageId() {
    return header("user-message-id");
  }

  @Override
  public Optional<String> runId() {
    return header("workflow-run-id");
  }

  @Override
  public Optional<String> traceParent() {
    List<String> values = headers("traceparent");
    return values.size() == 1 // of two nobody knows which
        ? values.stream().findFirst().filter(RequestAttributes::isTraceParent)
        : Optional.empty();
  }

  private static boolean isTraceParent(String value) {
    return TRACE_PARENT.matcher(value).matches()
        && (value.length() == TRACE_PARENT_LENGTH || !value.startsWith("00"));
  }

  private Optional<String> header(String name) {
    return headers(name).stream().findFirst().filter(value -> !value.isBlank());
  }

  private synchronized List<String> headers(String name) {
    if (headers == null) {
      headers = new HashMap<>();
    }
    List<String> known = headers.get(name);
    if (known == null) {
      known = List.copyOf(Collections.list(live().getHeaders(name)));
      headers.put(name, known);
    }
    return known;
  }

  @Override
  public synchronized Optional<RequestMetadata> request() {
    if (metadata == null) {
      metadata = read(live());
    }
    return Optional.of(metadata);
  }

  private HttpServletRequest live() {
    if (request == null) {
      throw new IllegalStateException(
          "The turn is over, and its request with it: ask while the turn runs");
    }
    return request;
  }

  private static RequestMetadata read(HttpServletRequest request) {
    var cookies = new LinkedHashMap<String, String>();
    Cookies.forEach(request, cookies::putIfAbsent);
    return new RequestMetadata(
        request.getMethod(),
        request.getRequestURI(),
        readHeaders(request),
        Query.parameters(request),
        cookies,
        request.getRemoteAddr());
  }

  private static Map<String, List<String>> readHeaders(HttpServletRequest request) {
    var headers = new LinkedHashMap<String, List<String>>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(
          name.toLowerCase(Locale.ROOT), List.copyOf(Collections.list(request.getHeaders(name))));
    }
    return headers;
  }
}
