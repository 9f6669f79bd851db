package dev.peruser.servlet.identity;

import dev.peruser.api.User;
import dev.peruser.servlet.http.HttpProblem;
import dev.peruser.servlet.http.HttpProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells who a request is from: the first source that finds a credential decides.
 *
 * @param sources the sources, in order; none if nobody has to say who they are
 * @param required whether a request must be from somebody
 */
public record Identity(List<IdentitySource> sources, boolean required) {

  public Identity {
    sources = List.copyOf(sources);
  }

  /**
   * Who the request is from.
   *
   * @return the user; null if nobody has to say
   * @throws HttpProblemException with status 401 if the credential is bad, or needed and not there
   */
  public @Nullable User identify(HttpServletRequest request) throws HttpProblemException {
    for (IdentitySource source : sources) {
      User user = source.identify(request);
      if (user != null) {
        return user;
      }
    }
    if (required) {
      throw new HttpProblemException(unauthorized());
    }
    return null;
  }

  private HttpProblem unauthorized() {
    String advice = sources.stream().map(IdentitySource::advice).collect(Collectors.joining(" "));
    String challenges =
        sources.stream().map(IdentitySource::challenge).collect(Collectors.joining(", "));
    return HttpProblem.of(401, "The request does not say which user it is from. " + advice)
        .withHeader("WWW-Authenticate", challenges);
  }
}
