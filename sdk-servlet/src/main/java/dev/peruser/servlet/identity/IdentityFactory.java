package dev.peruser.servlet.identity;

import dev.peruser.model.problem.Place;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.workflow.FrontEndOptions;
import dev.peruser.model.workflow.IdentityOptions;
import dev.peruser.model.workflow.IdentityOptions.Cookie;
import dev.peruser.model.workflow.IdentityOptions.Header;
import dev.peruser.model.workflow.IdentityOptions.Jwt;
import dev.peruser.model.workflow.IdentityOptions.Principal;
import dev.peruser.model.workflow.IdentityOptions.Provided;
import dev.peruser.model.workflow.IdentityOptions.SignedCookie;
import dev.peruser.runtime.InvalidWorkflowException;
import dev.peruser.servlet.spi.IdentityProvider;
import dev.peruser.servlet.spi.IdentitySource;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes the sources of a workflow file, and refuses those that are not safe where it runs. */
public final class IdentityFactory {
  private static final Logger LOGGER = System.getLogger("dev.peruser.servlet");

  private final FrontEndOptions options;
  private final boolean perUser;
  private final boolean loopback;
  private final ClassLoader loader;

  /**
   * For the sources of one server.
   *
   * @param options which sources there are
   * @param perUser whether each request has to be from somebody
   * @param loopback whether only this machine can connect
   * @param loader where sources of others are found
   */
  public IdentityFactory(
      FrontEndOptions options, boolean perUser, boolean loopback, ClassLoader loader) {
    this.options = options;
    this.perUser = perUser;
    this.loopback = loopback;
    this.loader = loader;
  }

  /**
   * Makes the sources.
   *
   * @param allowedOrigins the origins of other sites whose pages may send requests
   * @throws InvalidWorkflowException if one of them is not safe here, or cannot be made
   */
  public Identity create(Predicate<String> allowedOrigins) {
    var problems = new ArrayList<Problem>();
    var sources = new ArrayList<IdentitySource>();
    for (IdentityOptions source : options.identity()) {
      if (source instanceof Cookie && !isCookieSafe(problems)) {
        continue;
      }
      warn(source);
      try {
        sources.add(source(source));
      } catch (InvalidWorkflowException e) {
        problems.addAll(e.problems());
      } catch (IllegalArgumentException e) {
        String why = String.valueOf(e.getMessage());
        problems.add(ProblemId.IDENTITY_UNUSABLE.at(Place.NONE, source.source(), why));
      }
    }
    var identity = new Identity(sources, perUser, new CrossSite(allowedOrigins));
    if (!problems.isEmpty()) {
      identity.close();
      throw new InvalidWorkflowException(problems);
    }
    return identity;
  }

  /** A shared workflow does without a name that may be false; a per-user one cannot. */
  private boolean isCookieSafe(List<Problem> problems) {
    if (loopback || options.allowUnsignedCookies()) {
      return true;
    }
    if (perUser) {
      problems.add(ProblemId.UNSIGNED_COOKIES.at(Place.NONE));
    }
    return false;
  }

  private void warn(IdentityOptions source) {
    if (source instanceof Cookie && !loopback && perUser) {
      LOGGER.log(
          Level.WARNING,
          "Users are told apart by unsigned cookies (allow_unsigned_cookies): whoever can connect"
              + " can be any user");
    }
    if (source instanceof Header header) {
      header.trusted().stream()
          .filter(range -> range.isEverybody())
          .forEach(
              range ->
                  LOGGER.log(
                      Level.WARNING,
                      "The header '"
                          + header.name()
                          + "' is taken from everybody (trusted: "
                          + range
                          + "): whoever can connect can be any user"));
    }
  }

  private IdentitySource source(IdentityOptions source) {
    if (source instanceof SignedCookie cookie) {
      return new SignedCookieIdentity(cookie, InstantSource.system());
    }
    if (source instanceof Jwt jwt) {
      return JwtIdentity.of(jwt);
    }
    if (source instanceof Principal principal) {
      return new PrincipalIdentity(principal);
    }
    if (source instanceof Header header) {
      return new HeaderIdentity(header);
    }
    return source instanceof Provided provided
        ? provided(provided)
        : new CookieIdentity(!options.allowUnsignedCookies());
  }

  private IdentitySource provided(Provided source) {
    List<IdentityProvider> all =
        ServiceLoader.load(IdentityProvider.class, loader).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    return all.stream()
        .filter(provider -> provider.name().equals(source.source()))
        .findFirst()
        .map(provider -> new ProvidedIdentity(source.source(), provider.create(source.settings())))
        .orElseThrow(() -> unknown(source, all));
  }

  private static InvalidWorkflowException unknown(Provided source, List<IdentityProvider> all) {
    String known =
        all.stream().map(IdentityProvider::name).sorted().collect(Collectors.joining(", "));
    return new InvalidWorkflowException(
        List.of(
            ProblemId.UNKNOWN_IDENTITY_PROVIDER.at(
                Place.NONE,
                source.source(),
                known.isEmpty() ? "There is none." : "There is: " + known + ".")));
  }
}
