package dev.peruser.servlet.identity;

import dev.peruser.api.User;
import dev.peruser.servlet.http.Cookies;
import dev.peruser.servlet.http.HttpProblem;
import dev.peruser.servlet.http.HttpProblemException;
import dev.peruser.servlet.identity.SecurityScheme.Carrier;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The original's cookie, unsigned: whoever sends a value is that user. Good enough where only the
 * user's own machine can connect.
 */
public final class CookieIdentity implements IdentitySource {
  public static final String COOKIE = "nat-session";

  private static final int MAX_LENGTH = 256;

  @Override
  public @Nullable User identify(HttpServletRequest request) throws HttpProblemException {
    String value;
    try {
      value = Cookies.value(request, COOKIE);
    } catch (Cookies.AmbiguousCookieException e) {
      throw bad("is there twice, with different values");
    }
    if (value == null) {
      return null;
    }
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw bad("must have 1 to " + MAX_LENGTH + " characters");
    }
    for (int i = 0; i < value.length(); i++) {
      if (!isCookieOctet(value.charAt(i))) {
        throw bad("has a character that a cookie cannot have (RFC 6265)");
      }
    }
    return User.of("cookie", value);
  }

  private static boolean isCookieOctet(char c) {
    return c > ' ' && c < 0x7F && c != '"' && c != ',' && c != ';' && c != '\\';
  }

  private HttpProblemException bad(String what) {
    return new HttpProblemException(
        HttpProblem.of(401, "The cookie '" + COOKIE + "' " + what + ".")
            .withHeader("WWW-Authenticate", challenge()));
  }

  @Override
  public String challenge() {
    return "Cookie realm=\"peruser\", cookie-name=" + COOKIE;
  }

  @Override
  public Optional<SecurityScheme> scheme() {
    return Optional.of(
        new SecurityScheme(
            "cookie", Carrier.COOKIE, COOKIE, "Each value of the cookie is another user."));
  }

  @Override
  public String advice() {
    return "Send the cookie '" + COOKIE + "'.";
  }
}
