package dev.peruser.servlet.identity;

import dev.peruser.model.problem.Place;
import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import dev.peruser.model.workflow.AddressRange;
import dev.peruser.model.workflow.FrontEndOptions;
import dev.peruser.model.workflow.IdentityOptions;
import dev.peruser.model.workflow.IdentityOptions.Cookie;
import dev.peruser.model.workflow.IdentityOptions.Header;
import dev.peruser.model.workflow.IdentityOptions.Jwt;
import dev.peruser.model.workflow.IdentityOptions.Principal;
import dev.peruser.model.workflow.IdentityOptions.Provided;
import dev.peruser.model.workflow.IdentityOptions.SignedCookie;
import dev.peruser.runtime.BuildFailedException;
import dev.peruser.runtime.InvalidWorkflowException;
import dev.peruser.servlet.spi.IdentityProvider;
import dev.peruser.servlet.spi.IdentitySource;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

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
   * @throws InvalidWorkflowException if one of them is not safe here, or its settings are wrong
   * @throws BuildFailedException if a provider fails in another way
   */
  public Identity create(Predicate<String> allowedOrigins) {
    var crossSite = new CrossSite(allowedOrigins);
    var sources = new ArrayList<IdentitySource>();
    try {
      addSources(sources, crossSite);
    } catch (RuntimeException | Error e) {
      Identity.close(sources);
      throw e;
    }
    return new Identity(sources, perUser, crossSite);
  }

  private void addSources(List<IdentitySource> sources, CrossSite crossSite) {
    var problems = new ArrayList<Problem>();
    for (IdentityOptions source : options.identity()) {
      if (source instanceof Cookie && !isCookieSafe(problems)) {
        continue;
      }
      warn(source);
      try {
        sources.add(source(source, crossSite));
      } catch (InvalidWorkflowException e) {
        problems.addAll(e.problems());
      } catch (IllegalArgumentException e) {
        String why = String.valueOf(e.getMessage());
        problems.add(ProblemId.IDENTITY_UNUSABLE.at(source.place(), source.written(), why));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidWorkflowException(problems);
    }
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
    if (source instanceof Header header
        && header.trusted().stream().anyMatch(AddressRange::isEverybody)) {
      LOGGER.log(
          Level.WARNING,
          "The header of general.front_end.identity is taken from everybody (trusted has a range of"
              + " all addresses): whoever can connect can be any user");
    }
  }

  private IdentitySource source(IdentityOptions source, CrossSite crossSite) {
    if (source instanceof SignedCookie cookie) {
      return new SignedCookieIdentity(cookie, InstantSource.system(), crossSite);
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
    IdentityProvider provider = provider(source);
    try {
      IdentitySource made = provider.create(source.settings().toPlain());
      return new ProvidedIdentity(source.source(), Objects.requireNonNull(made, "It gives null"));
    } catch (IllegalArgumentException e) { // it says what is wrong with its settings
      throw source.settings().hasVariables() ? withoutItsWords() : e;
    } catch (Throwable e) { // whatever it is, a plugin must be told which one it is
      throw failed(source, "by its provider " + provider.getClass().getName(), e);
    }
  }

  /** What the provider says may quote what it was given. */
  private static IllegalArgumentException withoutItsWords() {
    return new IllegalArgumentException(
        "why is not shown here, since the value of a variable may be in it");
  }

  private IdentityProvider provider(Provided source) {
    var known = new TreeMap<String, IdentityProvider>();
    try {
      for (IdentityProvider provider : ServiceLoader.load(IdentityProvider.class, loader)) {
        known.putIfAbsent(provider.name(), provider);
      }
    } catch (Throwable e) { // its own, or the service loader's, which names the provider's class
      throw failed(source, "since not all providers can be loaded", e);
    }
    IdentityProvider provider = known.get(source.source());
    if (provider == null) {
      throw unknown(source, known.keySet());
    }
    return provider;
  }

  private static BuildFailedException failed(Provided source, String how, Throwable failure) {
    return new BuildFailedException(
        source.place()
            + ": The source of identities '"
            + source.written()
            + "' could not be made "
            + how,
        failure);
  }

  private static InvalidWorkflowException unknown(Provided source, Set<String> known) {
    return new InvalidWorkflowException(
        List.of(
            ProblemId.UNKNOWN_IDENTITY_PROVIDER.at(
                source.place(),
                source.written(),
                known.isEmpty()
                    ? "There is none."
                    : "There is: " + String.join(", ", known) + ".")));
  }
}
