package dev.peruser.servlet.identity;

import dev.peruser.api.User;
import dev.peruser.servlet.http.Cookies;
import dev.peruser.servlet.http.ThisMachine;
import dev.peruser.servlet.spi.IdentityException;
import dev.peruser.servlet.spi.IdentitySource;
import dev.peruser.servlet.spi.SecurityScheme;
import dev.peruser.servlet.spi.SecurityScheme.Carrier;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * The original's cookie, unsigned: whoever sends a value is that user. Good enough where only the
 * user's own machine can connect.
 */
final class CookieIdentity implements IdentitySource {
  private static final String COOKIE = "nat-session";
  private static final int MAX_LENGTH = 256;

  private final boolean onlyHere;

  /**
   * Makes the source.
   *
   * @param onlyHere whether it is good enough only because nobody but this machine can connect
   */
  CookieIdentity(boolean onlyHere) {
    this.onlyHere = onlyHere;
  }

  @Override
  public Optional<User> identify(HttpServletRequest request, HttpServletResponse response)
      throws IdentityException {
    String value;
    try {
      value = Cookies.value(request, COOKIE);
    } catch (Cookies.AmbiguousCookieException e) {
      throw bad("is there twice, with different values");
    }
    if (value == null) {
      return Optional.empty();
    }
    if (onlyHere && !ThisMachine.sends(request)) {
      // A page of another name writes its cookies itself; whom a proxy lets in, we do not know.
      throw bad(
          "is taken only from this machine: under a name such as localhost, and through no proxy"
              + " unless general.front_end.allow_unsigned_cookies is true");
    }
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw bad("must have 1 to " + MAX_LENGTH + " characters");
    }
    for (int i = 0; i < value.length(); i++) {
      if (!isCookieOctet(value.charAt(i))) {
        throw bad("has a character that a cookie cannot have (RFC 6265)");
      }
    }
    return Optional.of(User.of("cookie", value));
  }

  private static boolean isCookieOctet(char c) {
    return c > ' ' && c < 0x7F && c != '"' && c != ',' && c != ';' && c != '\\';
  }

  private static IdentityException bad(String what) {
    return IdentityException.badCredential("The cookie '" + COOKIE + "' " + what + ".");
  }

  @Override
  public boolean isAmbient() {
    return true;
  }

  @Override
  public String challenge(HttpServletRequest request) {
    return "Cookie realm=\"peruser\", cookie-name=" + COOKIE;
  }

  @Override
  public Optional<SecurityScheme> scheme() {
    return Optional.of(
        new SecurityScheme(
            "cookie", Carrier.COOKIE, COOKIE, "Each value of the cookie is another user."));
  }

  @Override
  public String advice(HttpServletRequest request) {
    return "Send the cookie '" + COOKIE + "'.";
  }
}
