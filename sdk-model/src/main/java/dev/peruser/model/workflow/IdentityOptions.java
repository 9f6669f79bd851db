package dev.peruser.model.workflow;

import dev.peruser.model.problem.Place;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One item of {@code general.front_end.identity}: a source that says who a user is. */
public sealed interface IdentityOptions {

  /**
   * The name in the workflow file, which is the {@code source} of the users that it vouches for.
   *
   * @return such as {@code signed_cookie}
   */
  String source();

  /**
   * The same as the file writes it, before variables were substituted: what messages show of it.
   *
   * @return the name; of a source that somebody else provides, maybe with variables
   */
  default String written() {
    return source();
  }

  /**
   * Where it stands in the workflow file.
   *
   * @return the place of its name; nowhere, but for a source that somebody else provides
   */
  default Place place() {
    return Place.NONE;
  }

  /** The cookie {@code nat-session}, which anybody can write. */
  record Cookie() implements IdentityOptions {
    @Override
    public String source() {
      return "cookie";
    }
  }

  /**
   * A cookie that this server has signed.
   *
   * @param keys the keys, each of at least 32 bytes as {@link #decode} reads them; the first signs,
   *     all verify
   * @param maxAge how long a browser that does not come back is remembered; over 0
   * @param secure whether browsers come over HTTPS even where the request does not look like it
   */
  record SignedCookie(List<String> keys, Duration maxAge, boolean secure)
      implements IdentityOptions {
    /** The least length of a key, that of a digest (RFC 2104, 3). */
    public static final int LEAST_KEY_BYTES = 32;

    private static final Base64.Decoder BASE64 = Base64.getDecoder();

    /** Copies the keys. */
    public SignedCookie {
      keys = List.copyOf(keys);
    }

    /**
     * The bytes of a key.
     *
     * @param key hexadecimal or Base64 text
     * @return the bytes; empty if it is neither, or they are fewer than {@link #LEAST_KEY_BYTES}
     */
    public static Optional<byte[]> decode(String key) {
      try {
        boolean hex = key.length() % 2 == 0 && key.chars().allMatch(HexFormat::isHexDigit);
        byte[] bytes =
            hex
                ? HexFormat.of().parseHex(key)
                : BASE64.decode(key.replace('-', '+').replace('_', '/'));
        return bytes.length < LEAST_KEY_BYTES ? Optional.empty() : Optional.of(bytes);
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    @Override
    public String source() {
      return "signed_cookie";
    }

    /** Says how many keys there are, not which. */
    @Override
    public String toString() {
      return "SignedCookie[keys=("
          + keys.size()
          + "), maxAge="
          + maxAge
          + ", secure="
          + secure
          + "]";
    }
  }

  /**
   * A signed token in the header {@code Authorization}.
   *
   * @param issuer what {@code iss} must be
   * @param audience what {@code aud} must have one of; at least one
   * @param keys the URL of a JSON Web Key Set, or the path of a file with one or with PEM; a
   *     string, of which messages show the text of the file
   * @param algorithms the signature algorithms that are accepted, by their JOSE names
   * @param userClaim the claim that is the user's id
   * @param rolesClaim the claim that has the user's roles; dots lead into objects
   * @param clockSkew how far the issuer's clock may be from ours
   */
  record Jwt(
      String issuer,
      List<String> audience,
      YamlScalar keys,
      List<String> algorithms,
      String userClaim,
      String rolesClaim,
      Duration clockSkew)
      implements IdentityOptions {
    /** Copies the lists. */
    public Jwt {
      audience = List.copyOf(audience);
      algorithms = List.copyOf(algorithms);
    }

    /**
     * The URL of the keys.
     *
     * @return the URL; empty if {@link #keys} is a path
     */
    public Optional<URI> keysUrl() {
      String location = keysLocation();
      return location.startsWith("https://") || location.startsWith("http://")
          ? Optional.of(URI.create(location))
          : Optional.empty();
    }

    /**
     * The URL or the path of the keys.
     *
     * @return the value of {@link #keys}
     */
    public String keysLocation() {
      return String.valueOf(keys.value());
    }

    @Override
    public String source() {
      return "jwt";
    }

    /** Leaves out the texts that may be the values of variables. */
    @Override
    public String toString() {
      return "Jwt[keys=" + keys + ", algorithms=" + algorithms + ", clockSkew=" + clockSkew + "]";
    }
  }

  /**
   * The container's login.
   *
   * @param roles the roles that users may have; containers cannot list them
   */
  record Principal(Set<String> roles) implements IdentityOptions {
    /** Copies the roles. */
    public Principal {
      roles = Set.copyOf(roles);
    }

    @Override
    public String source() {
      return "principal";
    }

    /** Says how many roles there are, not which. */
    @Override
    public String toString() {
      return "Principal[roles=(" + roles.size() + ")]";
    }
  }

  /**
   * A header that a trusted proxy sets.
   *
   * @param name the name of the header
   * @param trusted the addresses of the proxies; at least one
   */
  record Header(String name, List<AddressRange> trusted) implements IdentityOptions {
    /** Copies the addresses. */
    public Header {
      trusted = List.copyOf(trusted);
    }

    @Override
    public String source() {
      return "header";
    }

    /** Says how many addresses there are, not which, nor which header. */
    @Override
    public String toString() {
      return "Header[trusted=(" + trusted.size() + ")]";
    }
  }

  /**
   * A source that somebody else provides.
   *
   * @param name the provider's name, a string
   * @param settings what the file has for it
   */
  record Provided(YamlScalar name, YamlMap settings) implements IdentityOptions {
    @Override
    public String source() {
      return String.valueOf(name.value());
    }

    @Override
    public String written() {
      return Shown.source(name);
    }

    @Override
    public Place place() {
      return name.place();
    }

    /** Says which settings there are, not what they are. */
    @Override
    public String toString() {
      return "Provided[name=" + name + ", settings=" + settings.entries().keySet() + "]";
    }
  }
}
