package dev.peruser.servlet.cors;

import dev.peruser.model.workflow.CorsOptions;
import dev.peruser.model.workflow.OriginPattern;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The CORS protocol of the Fetch standard: headers by which a browser knows what a page of another
 * origin may do. It is the browser that refuses; we answer as ever, but without these headers.
 */
public final class Cors {
  private static final String ANY = CorsOptions.ANY;

  private final boolean on;
  private final Set<String> origins;
  private final Optional<OriginPattern> pattern;
  private final boolean credentials;
  private final Set<String> methods;
  private final String allowedMethods;
  private final String allowedHeaders;
  private final String exposedHeaders;
  private final String maxAge;

  /** As the workflow file says, which has been checked. */
  public Cors(CorsOptions options) {
    on = options.isOn();
    origins = Set.copyOf(options.allowOrigins());
    pattern = options.allowOriginRegex().map(OriginPattern::compile);
    credentials = options.allowCredentials();
    methods = Set.copyOf(options.allowMethods());
    allowedMethods = String.join(", ", options.allowMethods());
    allowedHeaders = String.join(", ", allowedHeaders(options.allowHeaders()));
    exposedHeaders = String.join(", ", options.exposeHeaders());
    maxAge = Long.toString(options.maxAge().toSeconds());
  }

  /**
   * Every input has a {@code Content-Type} that needs leave. {@code *} stands for all but {@code
   * Authorization}, which has to be named.
   */
  private static Set<String> allowedHeaders(List<String> named) {
    var headers = new LinkedHashSet<>(named);
    headers.add(named.contains(ANY) ? "Authorization" : "Content-Type");
    return headers;
  }

  /**
   * Whether a browser may send cookies and logins with what pages of an origin request.
   *
   * @param origin the value of the header {@code Origin}
   */
  public boolean allowsCredentials(String origin) {
    return credentials && isListed(origin);
  }

  /** {@code null} is never listed: it is the origin of any page that is in a sandbox. */
  private boolean isListed(String origin) {
    return OriginPattern.isOrigin(origin)
        && (origins.contains(origin) || pattern.filter(found -> found.matches(origin)).isPresent());
  }

  /** Adds the headers to an answer that has none of its own yet, be it a problem or a stream. */
  public void addHeaders(HttpServletRequest request, HttpServletResponse response) {
    if (!on) {
      return;
    }
    boolean forAny = origins.contains(ANY);
    if (!forAny) {
      response.addHeader("Vary", "Origin"); // also where there is none: a cache must not mix them
    }
    String origin = request.getHeader("Origin");
    if (origin == null || !(forAny || isListed(origin))) {
      return;
    }
    String method = request.getHeader("Access-Control-Request-Method");
    boolean preflight = request.getMethod().equals("OPTIONS") && method != null;
    if (preflight && !methods.contains(ANY) && !methods.contains(method)) {
      return;
    }
    response.setHeader("Access-Control-Allow-Origin", forAny ? ANY : origin);
    if (credentials) {
      response.setHeader("Access-Control-Allow-Credentials", "true");
    }
    if (preflight) {
      response.setHeader("Access-Control-Allow-Methods", allowedMethods);
      response.setHeader("Access-Control-Allow-Headers", allowedHeaders);
      response.setHeader("Access-Control-Max-Age", maxAge);
    } else if (!exposedHeaders.isEmpty()) {
      response.setHeader("Access-Control-Expose-Headers", exposedHeaders);
    }
  }
}
