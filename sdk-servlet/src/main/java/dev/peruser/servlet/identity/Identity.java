package dev.peruser.servlet.identity;

import dev.peruser.api.User;
import dev.peruser.servlet.http.HttpProblem;
import dev.peruser.servlet.http.HttpProblemException;
import dev.peruser.servlet.spi.IdentityException;
import dev.peruser.servlet.spi.IdentitySource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells who a request is from: the first source that finds a credential decides. If none does, the
 * first that welcomes newcomers does.
 *
 * @param sources the sources, in order; none if nobody has to say who they are
 * @param required whether a request must be from somebody
 * @param crossSite refuses what pages of other sites have browsers send
 */
public record Identity(List<IdentitySource> sources, boolean required, CrossSite crossSite) {
  private static final Logger LOGGER = System.getLogger("dev.peruser.servlet");
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  public Identity {
    sources = List.copyOf(sources);
  }

  /**
   * Who the request is from, who may be somebody new.
   *
   * @return the user; null if nobody has to say
   * @throws HttpProblemException with status 401 if the credential is bad, or needed and not there;
   *     403 if it is one that browsers send by themselves and another site has made them do so; 503
   *     if it cannot be checked now
   */
  public @Nullable User identify(HttpServletRequest request, HttpServletResponse response)
      throws HttpProblemException {
    Optional<User> user = known(request, response);
    return user.isPresent() || !required ? user.orElse(null) : welcome(request, response);
  }

  /**
   * Who the request is from, who has to be somebody already.
   *
   * @throws HttpProblemException as of {@link #identify}; status 401 also if there is no
   *     credential, whoever welcomes newcomers
   */
  public User identifyKnown(HttpServletRequest request, HttpServletResponse response)
      throws HttpProblemException {
    return known(request, response)
        .orElseThrow(() -> new HttpProblemException(unauthorized(request)));
  }

  private Optional<User> known(HttpServletRequest request, HttpServletResponse response)
      throws HttpProblemException {
    for (IdentitySource source : sources) {
      Optional<User> user = ask(source, request, response);
      if (user.isPresent()) {
        if (source.isAmbient()) {
          crossSite.refuse(request);
        }
        return user;
      }
    }
    return Optional.empty();
  }

  private static Optional<User> ask(
      IdentitySource source, HttpServletRequest request, HttpServletResponse response)
      throws HttpProblemException {
    try {
      return source.identify(request, response);
    } catch (IdentityException e) {
      throw new HttpProblemException(problem(source, e, request));
    }
  }

  private static HttpProblem problem(
      IdentitySource source, IdentityException failure, HttpServletRequest request) {
    if (failure.isUnavailable()) {
      return HttpProblem.of(503, "Credentials cannot be checked at the moment.")
          .withRetryAfter(RETRY_AFTER);
    }
    String challenge = source.challenge(request);
    if (challenge.startsWith("Bearer ")) {
      challenge += ", error=\"invalid_token\""; // RFC 6750, 3.1
    }
    return HttpProblem.of(401, String.valueOf(failure.getMessage()))
        .withHeader("WWW-Authenticate", challenge);
  }

  private User welcome(HttpServletRequest request, HttpServletResponse response)
      throws HttpProblemException {
    for (IdentitySource source : sources) {
      if (source.isAmbient()) {
        // Before it sets a cookie: a page of another site must not choose who a browser is.
        crossSite.refuse(request);
      }
      Optional<User> newcomer = welcome(source, request, response);
      if (newcomer.isPresent()) {
        return newcomer.get();
      }
    }
    throw new HttpProblemException(unauthorized(request));
  }

  private static Optional<User> welcome(
      IdentitySource source, HttpServletRequest request, HttpServletResponse response)
      throws HttpProblemException {
    try {
      return source.welcome(request, response);
    } catch (IdentityException e) {
      throw new HttpProblemException(problem(source, e, request));
    }
  }

  /** Of a request that nobody is known to have sent: what each source wants. */
  public HttpProblem unauthorized(HttpServletRequest request) {
    String advice =
        sources.stream().map(source -> source.advice(request)).collect(Collectors.joining(" "));
    String challenges =
        sources.stream().map(source -> source.challenge(request)).collect(Collectors.joining(", "));
    return HttpProblem.of(401, "The request does not say which user it is from. " + advice)
        .withHeader("WWW-Authenticate", challenges);
  }

  /**
   * Who has sent the request, to be asked for roles only: a page of another site may have made a
   * browser send it.
   *
   * @throws HttpProblemException with status 401 if the credential is bad; 503 if it cannot be
   *     checked now
   */
  public Optional<User> sender(HttpServletRequest request, HttpServletResponse response)
      throws HttpProblemException {
    for (IdentitySource source : sources) {
      Optional<User> user = ask(source, request, response);
      if (user.isPresent()) {
        return user;
      }
    }
    return Optional.empty();
  }

  /** Closes the sources that want it. */
  public void close() {
    close(sources);
  }

  static void close(List<IdentitySource> sources) {
    for (IdentitySource source : sources) {
      if (source instanceof AutoCloseable closeable) {
        try {
          closeable.close();
        } catch (Throwable e) { // whatever it is, the others have to be closed, and the servlet
          LOGGER.log(Level.WARNING, "A source of identities could not be closed", e);
        }
      }
    }
  }
}
