package dev.peruser.servlet.identity;

import dev.peruser.api.User;
import dev.peruser.servlet.spi.IdentityException;
import dev.peruser.servlet.spi.IdentitySource;
import dev.peruser.servlet.spi.SecurityScheme;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * A source of somebody else. It vouches only for users of its own name, so that it cannot be taken
 * for another source, and its failures are ours to tell.
 */
@SuppressWarnings("try") // whoever closes it tells what goes wrong
final class ProvidedIdentity implements IdentitySource, AutoCloseable {
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
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  @Override
  public Optional<User> welcome(HttpServletRequest request, HttpServletResponse response)
      throws IdentityException {
    try {
      return own(source.welcome(request, response));
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  private IdentityException failed(RuntimeException failure) {
    return IdentityException.unavailable("The source '" + name + "' has failed", failure);
  }

  private Optional<User> own(Optional<User> user) {
    if (user.isPresent() && !user.get().source().equals(name)) {
      throw new IllegalStateException(
          "Its users are of the source '" + name + "', not '" + user.get().source() + "'");
    }
    return user;
  }

  @Override
  public boolean isAmbient() {
    return source.isAmbient();
  }

  @Override
  public String challenge() {
    return source.challenge();
  }

  @Override
  public Optional<SecurityScheme> scheme() {
    return source.scheme();
  }

  @Override
  public String advice() {
    return source.advice();
  }

  @Override
  public void close() throws Exception {
    if (source instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }
}
