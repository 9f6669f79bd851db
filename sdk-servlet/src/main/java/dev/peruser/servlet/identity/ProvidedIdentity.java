package dev.peruser.servlet.identity;

import dev.peruser.api.User;
import dev.peruser.runtime.log.LogText;
import dev.peruser.servlet.spi.IdentityException;
import dev.peruser.servlet.spi.IdentitySource;
import dev.peruser.servlet.spi.SecurityScheme;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * A source of somebody else. It vouches only for users of its own name, so that it cannot be taken
 * for another source, and its failures are ours to tell.
 */
@SuppressWarnings("try") // whoever closes it tells what goes wrong
final class ProvidedIdentity implements IdentitySource, AutoCloseable {
  private static final Logger LOGGER = System.getLogger("dev.peruser.servlet");

  private final String name;
  private final IdentitySource source;

  ProvidedIdentity(String name, IdentitySource source) {
    this.name = name;
    this.source = source;
  }

  @Override
  public Optional<User> identify(HttpServletRequest request, HttpServletResponse response)
      throws IdentityException {
    try {
      return own(source.identify(request, response));
    } catch (IdentityException e) {
      throw told(e);
    } catch (RuntimeException e) {
      throw told(IdentityException.unavailable("The source '" + name + "' has failed", e));
    }
  }

  @Override
  public Optional<User> welcome(HttpServletRequest request, HttpServletResponse response)
      throws IdentityException {
    try {
      return own(source.welcome(request, response));
    } catch (IdentityException e) {
      throw told(e);
    } catch (RuntimeException e) {
      throw told(IdentityException.unavailable("The source '" + name + "' has failed", e));
    }
  }

  private static IdentityException told(IdentityException failure) {
    if (failure.isUnavailable()) {
      LOGGER.log(Level.ERROR, "Nobody can be told apart now", LogText.of(failure));
    }
    return failure;
  }

  private Optional<User> own(Optional<User> user) {
    if (user.isPresent() && !user.get().source().equals(name)) {
      throw new IllegalStateException(
          "Its users are of the source '" + name + "', not '" + user.get().source() + "'");
    }
    return user;
  }

  @Override
  public boolean welcomesNewcomers() {
    return source.welcomesNewcomers();
  }

  @Override
  public boolean isAmbient() {
    return source.isAmbient();
  }

  @Override
  public String challenge(HttpServletRequest request) {
    return source.challenge(request);
  }

  @Override
  public Optional<SecurityScheme> scheme() {
    return source.scheme();
  }

  @Override
  public String advice(HttpServletRequest request) {
    return source.advice(request);
  }

  @Override
  public void close() throws Exception {
    if (source instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }
}
