package dev.peruser.model.workflow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The section {@code general.front_end.cors}: which pages of other origins may read our answers,
 * and send what only our own pages may otherwise.
 *
 * @param allowOrigins the origins, as browsers write them; {@link #ANY} for all
 * @param allowOriginRegex a regular expression of Java for more origins, held against the whole
 *     origin
 * @param allowMethods the methods that such pages may use; {@link #ANY} for all
 * @param allowHeaders the request headers that they may set, beside those that need no leave and
 *     {@code Content-Type}; {@link #ANY} for all
 * @param allowCredentials whether browsers may send cookies and logins with it; never together with
 *     {@link #ANY}
 * @param exposeHeaders the response headers that they may read, beside those that need no leave
 * @param maxAge how long a browser may remember what it was told; may be 0
 */
public record CorsOptions(
    List<String> allowOrigins,
    Optional<String> allowOriginRegex,
    List<String> allowMethods,
    List<String> allowHeaders,
    boolean allowCredentials,
    List<String> exposeHeaders,
    Duration maxAge) {

  /** Stands for all origins, methods or headers. */
  public static final String ANY = "*";

  /** No page of another origin may do anything: what holds when a file says nothing. */
  public static final CorsOptions OFF =
      new CorsOptions(
          List.of(),
          Optional.empty(),
          List.of("GET", "POST"),
          List.of(),
          false,
          List.of(),
          Duration.ofMinutes(10));

  /** Copies the lists. */
  public CorsOptions {
    allowOrigins = List.copyOf(allowOrigins);
    allowMethods = List.copyOf(allowMethods);
    allowHeaders = List.copyOf(allowHeaders);
    exposeHeaders = List.copyOf(exposeHeaders);
  }

  /**
   * Whether pages of some other origin may do something.
   *
   * @return {@code false} if nothing is allowed
   */
  public boolean isOn() {
    return !allowOrigins.isEmpty() || allowOriginRegex.isPresent();
  }

  /** Leaves out the texts, which may be the values of variables. */
  @Override
  public String toString() {
    return "CorsOptions[isOn="
        + isOn()
        + ", allowCredentials="
        + allowCredentials
        + ", maxAge="
        + maxAge
        + "]";
  }
}
