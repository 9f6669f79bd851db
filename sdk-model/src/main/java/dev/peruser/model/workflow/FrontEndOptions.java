package dev.peruser.model.workflow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The section {@code general.front_end}.
 *
 * @param host the name or address to listen on
 * @param port the port to listen on, 0 to 65535; 0 takes a free one
 * @param rootPath what stands before every path: empty, or with a leading and without a trailing
 *     slash
 * @param workflow the workflow's paths
 * @param disableLegacyRoutes whether the legacy path is not served
 * @param maxRequestBytes the size of the largest request body; at least 1
 * @param requestTimeout how long a request body may take to arrive; over 0
 * @param identity the identity sources, in order; at least one
 * @param allowUnsignedCookies whether unsigned cookies are good enough beyond loopback
 * @param operator who may use the operator's routes
 * @param docs whether the OpenAPI document and Swagger UI are served
 * @param cors which pages of other origins may do what
 */
public record FrontEndOptions(
    String host,
    int port,
    String rootPath,
    WorkflowPaths workflow,
    boolean disableLegacyRoutes,
    int maxRequestBytes,
    Duration requestTimeout,
    List<IdentityOptions> identity,
    boolean allowUnsignedCookies,
    Operator operator,
    boolean docs,
    CorsOptions cors) {

  /** What holds when a file says nothing. */
  public static final FrontEndOptions DEFAULTS =
      new FrontEndOptions(
          "localhost",
          8000,
          "",
          WorkflowPaths.DEFAULTS,
          false,
          1 << 20,
          Duration.ofSeconds(20),
          List.of(new IdentityOptions.Cookie()),
          false,
          Operator.NOBODY,
          true,
          CorsOptions.OFF);

  /** Copies the identity sources. */
  public FrontEndOptions {
    identity = List.copyOf(identity);
  }

  /** Leaves out host and paths: texts may be the values of variables. */
  @Override
  public String toString() {
    return "FrontEndOptions[port="
        + port
        + ", maxRequestBytes="
        + maxRequestBytes
        + ", requestTimeout="
        + requestTimeout
        + ", identity="
        + identity
        + ", allowUnsignedCookies="
        + allowUnsignedCookies
        + ", operator="
        + operator
        + ", docs="
        + docs
        + ", cors="
        + cors
        + "]";
  }

  /**
   * The section {@code general.front_end.workflow}. {@code /stream} is added for the streams.
   *
   * @param path the path
   * @param legacyPath the legacy path; empty if the file says {@code null}
   */
  public record WorkflowPaths(String path, Optional<String> legacyPath) {
    /** What holds when a file says nothing. */
    public static final WorkflowPaths DEFAULTS =
        new WorkflowPaths("/v1/workflow", Optional.of("/generate"));

    /** Says whether there is a legacy path, not which paths. */
    @Override
    public String toString() {
      return "WorkflowPaths[legacyPath=" + set(legacyPath) + "]";
    }
  }

  /**
   * The section {@code general.front_end.operator}.
   *
   * @param role the role that makes a user an operator
   * @param token the bearer token that makes a request an operator's; at least {@link
   *     #LEAST_TOKEN_LENGTH} characters
   */
  public record Operator(Optional<String> role, Optional<String> token) {
    /** Whoever may see all users is as hard to guess as a user whose cookie is signed. */
    public static final int LEAST_TOKEN_LENGTH = 32;

    /** Nobody is an operator. */
    public static final Operator NOBODY = new Operator(Optional.empty(), Optional.empty());

    /** Says whether there are a role and a token, not which. */
    @Override
    public String toString() {
      return "Operator[role=" + set(role) + ", token=" + set(token) + "]";
    }
  }

  private static String set(Optional<String> value) {
    return value.isPresent() ? "(set)" : "(none)";
  }
}
