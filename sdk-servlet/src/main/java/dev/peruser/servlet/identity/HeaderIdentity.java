package dev.peruser.servlet.identity;

import dev.peruser.api.User;
import dev.peruser.model.workflow.AddressRange;
import dev.peruser.model.workflow.IdentityOptions;
import dev.peruser.servlet.spi.IdentityException;
import dev.peruser.servlet.spi.IdentitySource;
import dev.peruser.servlet.spi.SecurityScheme;
import dev.peruser.servlet.spi.SecurityScheme.Carrier;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Enumeration;
import java.util.Optional;

/**
 * A header that a trusted proxy sets. From anybody else it is a forgery; where a request has come
 * from is what the connection says, never a header.
 */
final class HeaderIdentity implements IdentitySource {
  private static final int LONGEST = 256;

  private final IdentityOptions.Header options;

  HeaderIdentity(IdentityOptions.Header options) {
    this.options = options;
  }

  @Override
  public Optional<User> identify(HttpServletRequest request, HttpServletResponse response)
      throws IdentityException {
    Enumeration<String> values = request.getHeaders(options.name());
    if (!values.hasMoreElements()) {
      return Optional.empty();
    }
    String value = values.nextElement().strip();
    if (!isTrusted(request.getRemoteAddr())) {
      throw bad("is only taken from a trusted proxy");
    }
    if (values.hasMoreElements()) {
      throw bad("is there more than once");
    }
    if (value.isEmpty() || value.length() > LONGEST || !isPrintable(value)) {
      throw bad("must have 1 to " + LONGEST + " characters, all of printable ASCII");
    }
    return Optional.of(User.of("header", value));
  }

  /** The address comes from the socket, so it is a literal and no name is looked up. */
  private boolean isTrusted(String address) {
    int zone = address.indexOf('%');
    String literal = zone < 0 ? address : address.substring(0, zone);
    if (literal.startsWith("[") && literal.endsWith("]")) {
      literal = literal.substring(1, literal.length() - 1); // Jetty's way to write IPv6
    }
    return AddressRange.parse(literal)
        .map(AddressRange::first)
        .filter(from -> options.trusted().stream().anyMatch(range -> range.contains(from)))
        .isPresent();
  }

  private static boolean isPrintable(String value) {
    return value.chars().allMatch(c -> c >= ' ' && c < 0x7F);
  }

  private IdentityException bad(String what) {
    return IdentityException.badCredential("The header '" + options.name() + "' " + what + ".");
  }

  /** The proxy sets it, and may do so for whoever has its cookie. */
  @Override
  public boolean isAmbient() {
    return true;
  }

  @Override
  public String challenge(HttpServletRequest request) {
    return "Header realm=\"peruser\", header-name=" + options.name();
  }

  @Override
  public Optional<SecurityScheme> scheme() {
    return Optional.of(
        new SecurityScheme(
            "header", Carrier.HEADER, options.name(), "Set by the proxy in front of the server."));
  }

  @Override
  public String advice(HttpServletRequest request) {
    return "Come through the proxy that says who you are.";
  }
}
