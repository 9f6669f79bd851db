package dev.peruser.servlet.identity;

import dev.peruser.api.User;
import dev.peruser.servlet.http.HttpProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One way to tell who a request is from. */
public interface IdentitySource {

  /**
   * Who the request is from.
   *
   * @return the user; null if the request has no credential of this source
   * @throws HttpProblemException with status 401 if it has a bad one
   */
  @Nullable User identify(HttpServletRequest request) throws HttpProblemException;

  /** What {@code WWW-Authenticate} says about this source. */
  String challenge();

  /** How the credential travels; empty if there is no saying, as with a container's login. */
  Optional<SecurityScheme> scheme();

  /** What somebody without a credential can do, as a sentence. */
  String advice();
}
