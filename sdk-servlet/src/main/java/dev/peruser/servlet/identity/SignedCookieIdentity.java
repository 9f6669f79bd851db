package dev.peruser.servlet.identity;

import dev.peruser.api.User;
import dev.peruser.model.workflow.IdentityOptions;
import dev.peruser.servlet.http.Cookies;
import dev.peruser.servlet.spi.IdentityException;
import dev.peruser.servlet.spi.IdentitySource;
import dev.peruser.servlet.spi.SecurityScheme;
import dev.peruser.servlet.spi.SecurityScheme.Carrier;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A cookie with a random id that this server has signed. Whoever comes without one gets one, and is
 * that new user at once. The cookie is signed anew when half of its time is over, or when it was
 * signed with a key that is not the first any more.
 *
 * <p>Over HTTPS its name has the prefix {@code __Host-}, and no other is looked at: another server
 * of the same domain can set a cookie without it (RFC 6265bis, 4.1.3).
 */
final class SignedCookieIdentity implements IdentitySource {
  static final String SOURCE = "signed_cookie";
  static final String COOKIE = "peruser-user";
  static final String SECURE_COOKIE = "__Host-" + COOKIE;

  private static final int ID_BYTES = 16;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final CookieSigner signer;
  private final long maxAge;
  private final boolean secure;
  private final InstantSource clock;
  private final CrossSite crossSite;
  private final SecureRandom random = new SecureRandom();

  SignedCookieIdentity(
      IdentityOptions.SignedCookie options, InstantSource clock, CrossSite crossSite) {
    List<byte[]> keys =
        options.keys().stream()
            .map(key -> IdentityOptions.SignedCookie.decode(key).orElseThrow())
            .toList();
    signer = new CookieSigner(keys);
    maxAge = options.maxAge().toSeconds();
    secure = options.secure();
    this.clock = clock;
    this.crossSite = crossSite;
  }

  @Override
  public Optional<User> identify(HttpServletRequest request, HttpServletResponse response)
      throws IdentityException {
    String name = name(request);
    String value;
    try {
      value = Cookies.value(request, name);
    } catch (Cookies.AmbiguousCookieException e) {
      throw bad(name, "is there twice, with different values", response);
    }
    if (value == null) {
      return Optional.empty();
    }
    CookieSigner.Signed signed =
        signer
            .verify(name, value)
            .orElseThrow(() -> bad(name, "is not one that this server has signed", response));
    long age = now() - signed.seconds();
    if (age > maxAge) {
      throw bad(name, "has expired", response);
    }
    boolean due = !signed.current() || age > maxAge / 2;
    if (due && !crossSite.refuses(request)) { // a refused request changes nothing
      give(signed.id(), name, response);
    }
    return Optional.of(User.of(SOURCE, signed.id()));
  }

  /** Takes the cookie away, so that a browser is somebody new with its next request. */
  private static IdentityException bad(String name, String what, HttpServletResponse response) {
    set(name, "", 0, response);
    return IdentityException.badCredential("The cookie '" + name + "' " + what + ".");
  }

  @Override
  public Optional<User> welcome(HttpServletRequest request, HttpServletResponse response) {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    String id = ENCODER.encodeToString(bytes);
    give(id, name(request), response);
    return Optional.of(User.of(SOURCE, id));
  }

  private void give(String id, String name, HttpServletResponse response) {
    set(name, signer.sign(name, id, now()), maxAge, response);
  }

  private static void set(String name, String value, long maxAge, HttpServletResponse response) {
    response.addHeader(
        "Set-Cookie",
        name
            + "="
            + value
            + "; Path=/; Max-Age="
            + maxAge
            + "; HttpOnly; SameSite=Lax"
            + (name.equals(SECURE_COOKIE) ? "; Secure" : ""));
  }

  private String name(HttpServletRequest request) {
    return secure || request.isSecure() ? SECURE_COOKIE : COOKIE;
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  @Override
  public boolean welcomesNewcomers() {
    return true;
  }

  @Override
  public boolean isAmbient() {
    return true;
  }

  @Override
  public String challenge(HttpServletRequest request) {
    return "Cookie realm=\"peruser\", cookie-name=" + name(request);
  }

  @Override
  public Optional<SecurityScheme> scheme() {
    return Optional.of(
        new SecurityScheme(
            SOURCE,
            Carrier.COOKIE,
            secure ? SECURE_COOKIE : COOKIE,
            SECURE_COOKIE,
            "A cookie that this server has signed. Whoever comes without one gets one; over HTTPS"
                + " its name begins with __Host-."));
  }

  @Override
  public String advice(HttpServletRequest request) {
    return "Send back the cookie '" + name(request) + "' as it was given.";
  }
}
