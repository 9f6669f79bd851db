package dev.peruser.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of a request's query. By hand: a container's may be those of the body, too, and
 * containers refuse odd ones, each its own.
 */
public final class Query {
  private Query() {}

  /** The values of each parameter, in the order in which they were sent. */
  public static Map<String, List<String>> parameters(HttpServletRequest request) {
    var query = new LinkedHashMap<String, List<String>>();
    String text = request.getQueryString();
    if (text == null) {
      return query;
    }
    for (String pair : text.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        query.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(decode(value));
      }
    }
    query.replaceAll((name, values) -> List.copyOf(values));
    return query;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a lone percent sign: shown as it was sent
    }
  }
}
