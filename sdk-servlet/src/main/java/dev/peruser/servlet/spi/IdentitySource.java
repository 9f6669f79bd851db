package dev.peruser.servlet.spi;

import dev.peruser.api.User;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * One way to tell who a request is from. The sources of a workflow file are asked in order, and the
 * first that finds a credential decides. Safe for use by any number of threads; called for each
 * request, so it should be quick.
 */
public interface IdentitySource {

  /**
   * Who the request is from.
   *
   * @param request the request; its body is not to be read
   * @param response takes cookies and other headers of the answer; nothing else is to be done to it
   * @return the user, whose {@code source} is the name of this source in the workflow file; empty
   *     if the request has no credential of this source, and the next one is asked
   * @throws IdentityException if the request has a bad credential, or it cannot be checked
   */
  Optional<User> identify(HttpServletRequest request, HttpServletResponse response)
      throws IdentityException;

  /**
   * Makes somebody of a request in which no source has found a credential. The first source that
   * does decides.
   *
   * @param request the request
   * @param response takes the new user's credential
   * @return the new user; empty, as it is by default, if this source knows only users who come with
   *     a credential
   * @throws IdentityException if there can be no new users now
   */
  default Optional<User> welcome(HttpServletRequest request, HttpServletResponse response)
      throws IdentityException {
    return Optional.empty();
  }

  /**
   * Whether {@link #welcome} may make somebody of a request, so that a first one needs no
   * credential; for the OpenAPI document.
   *
   * @return {@code true} if it welcomes newcomers; by default not
   */
  default boolean welcomesNewcomers() {
    return false;
  }

  /**
   * Whether browsers send the credential by themselves, as they do cookies. A page of another site
   * can then make them send it, so such requests are refused (403).
   *
   * @return {@code true} if it is sent unasked
   */
  boolean isAmbient();

  /**
   * What {@code WWW-Authenticate} says about this source (RFC 9110, 11.6.1).
   *
   * @param request the request that is answered: over HTTPS a credential may have another name
   * @return a challenge such as {@code Bearer realm="peruser"}
   */
  String challenge(HttpServletRequest request);

  /**
   * How the credential travels, for the OpenAPI document.
   *
   * @return the scheme; empty if there is no saying, as with a container's login
   */
  Optional<SecurityScheme> scheme();

  /**
   * What somebody without a credential can do.
   *
   * @param request the request that is answered
   * @return a sentence, such as {@code Send a bearer token.}
   */
  String advice(HttpServletRequest request);
}
