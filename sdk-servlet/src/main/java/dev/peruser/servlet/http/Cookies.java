package dev.peruser.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The cookies of a request, as they were sent: nothing unquoted, decoded or dropped. Containers
 * differ in what they make of odd ones, and the user's identity must not.
 */
public final class Cookies {
  private Cookies() {}

  /** Calls back with name and value of each cookie, in order. */
  public static void forEach(HttpServletRequest request, BiConsumer<String, String> action) {
    Enumeration<String> headers = request.getHeaders("Cookie");
    while (headers.hasMoreElements()) {
      String header = headers.nextElement();
      for (int start = 0; start <= header.length(); ) {
        int semicolon = header.indexOf(';', start);
        int end = semicolon < 0 ? header.length() : semicolon;
        int equals = header.indexOf('=', start);
        if (equals >= 0 && equals < end) {
          action.accept(
              header.substring(start, equals).strip(), header.substring(equals + 1, end).strip());
        }
        start = end + 1;
      }
    }
  }

  /**
   * The value of one cookie.
   *
   * @throws AmbiguousCookieException if it is there with two different values
   */
  public static @Nullable String value(HttpServletRequest request, String name)
      throws AmbiguousCookieException {
    var search = new Search(name);
    forEach(request, search);
    if (search.ambiguous) {
      throw new AmbiguousCookieException();
    }
    return search.value;
  }

  /** Says that a cookie is there twice, with different values. */
  public static final class AmbiguousCookieException extends Exception {
    private static final long serialVersionUID = 1L;

    AmbiguousCookieException() {
      super(null, null, false, false);
    }
  }

  private static final class Search implements BiConsumer<String, String> {
    private final String name;
    private @Nullable String value;
    private boolean ambiguous;

    Search(String name) {
      this.name = name;
    }

    @Override
    public void accept(String cookie, String cookieValue) {
      if (cookie.equals(name)) {
        ambiguous |= value != null && !value.equals(cookieValue);
        value = cookieValue;
      }
    }
  }
}
