package dev.peruser.servlet.identity;

import dev.peruser.servlet.http.HttpProblem;
import dev.peruser.servlet.http.HttpProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Refuses requests that change something and that a page of another site has made a browser send.
 * Browsers say where a request comes from in {@code Sec-Fetch-Site}, older ones in {@code Origin};
 * whoever sends neither is no browser, and sends no credential unasked.
 *
 * @param allowedOrigins the origins of other sites whose pages may send requests
 */
public record CrossSite(Predicate<String> allowedOrigins) {

  void refuse(HttpServletRequest request) throws HttpProblemException {
    if (refuses(request)) {
      throw new HttpProblemException(
          HttpProblem.of(
              403,
              "A page of another site has sent this request in the user's name. If it may, add"
                  + " its origin to general.front_end.cors."));
    }
  }

  /** Whether {@link #refuse} does. */
  boolean refuses(HttpServletRequest request) {
    return switch (request.getMethod()) {
      case "GET", "HEAD", "OPTIONS" -> false;
      default -> !isOwn(request) && !isAllowed(request);
    };
  }

  /** A sibling of our domain ({@code same-site}) is another site to us, unlike to cookies. */
  private static boolean isOwn(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = request.getHeader("Origin");
    return origin == null || isHost(origin, request.getHeader("Host"));
  }

  /** The scheme is not compared: a proxy may have ended TLS before us. */
  private static boolean isHost(String origin, String host) {
    int scheme = origin.indexOf("://");
    return host != null
        && scheme > 0
        && origin
            .substring(scheme + "://".length())
            .toLowerCase(Locale.ROOT)
            .equals(host.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a page of another origin has sent a request, to read its answer; a browser says so
   * whatever the method. A page that may act in the user's name is none.
   */
  public boolean isFromAnotherOrigin(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    return origin != null && !isHost(origin, request.getHeader("Host")) && !isAllowed(request);
  }

  private boolean isAllowed(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    return origin != null && allowedOrigins.test(origin);
  }
}
