package dev.peruser.servlet.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.peruser.api.User;
import dev.peruser.model.workflow.IdentityOptions;
import dev.peruser.servlet.spi.IdentityException;
import dev.peruser.servlet.spi.IdentitySource;
import dev.peruser.servlet.spi.SecurityScheme;
import dev.peruser.servlet.spi.SecurityScheme.Carrier;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.util.Collection;
import java.util.Date;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A signed token in {@code Authorization: Bearer} (RFC 7519): its signature, its time, its issuer
 * and its audience are checked, by an algorithm of the list that the server has, whatever the token
 * says (RFC 8725, 3.1).
 */
final class JwtIdentity implements IdentitySource {
  private static final String SCHEME = "Bearer";
  private static final int LONGEST = 16 * 1024;

  /** Whoever is told why might try until it fits; and the reasons have the token's own words. */
  private static final String BAD =
      "The bearer token is not one that is taken here: it may have expired, or be for another"
          + " service.";

  private final IdentityOptions.Jwt options;
  private final DefaultJWTProcessor<SecurityContext> processor;

  private JwtIdentity(IdentityOptions.Jwt options, DefaultJWTProcessor<SecurityContext> processor) {
    this.options = options;
    this.processor = processor;
  }

  /**
   * Makes the source.
   *
   * @throws IllegalArgumentException if its keys are in a file that cannot be used
   */
  static JwtIdentity of(IdentityOptions.Jwt options) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    Set<JWSAlgorithm> algorithms =
        options.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toSet());
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, JwtKeys.of(options)));
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null)); // RFC 9068
    var claims =
        new DefaultJWTClaimsVerifier<SecurityContext>(
            new HashSet<>(options.audience()),
            new JWTClaimsSet.Builder().issuer(options.issuer()).build(),
            Set.of("exp", options.userClaim()),
            null);
    claims.setMaxClockSkew((int) options.clockSkew().toSeconds());
    processor.setJWTClaimsSetVerifier(claims);
    return new JwtIdentity(options, processor);
  }

  @Override
  public Optional<User> identify(HttpServletRequest request, HttpServletResponse response)
      throws IdentityException {
    Enumeration<String> headers = request.getHeaders("Authorization");
    if (!headers.hasMoreElements()) {
      return Optional.empty();
    }
    String credential = headers.nextElement();
    if (headers.hasMoreElements()) {
      throw IdentityException.badCredential("There is more than one header 'Authorization'.");
    }
    if (!isBearer(credential)) {
      return Optional.empty();
    }
    String token = credential.substring(SCHEME.length()).strip();
    if (token.isEmpty() || token.length() > LONGEST) {
      throw IdentityException.badCredential(BAD);
    }
    return Optional.of(user(token));
  }

  /** Also without a token: then it is a bad one. */
  private static boolean isBearer(String credential) {
    return credential.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && (credential.length() == SCHEME.length()
            || Character.isWhitespace(credential.charAt(SCHEME.length())));
  }

  private User user(String token) throws IdentityException {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      JWTClaimsSet claims = processor.process(jwt, null);
      // As the token has it: of a number in 'sub' the library makes a text.
      return user(jwt.getPayload().toJSONObject().get(options.userClaim()), claims);
    } catch (KeySourceException e) {
      throw IdentityException.unavailable("The keys of " + options.keys() + " cannot be had", e);
    } catch (ParseException | BadJOSEException | JOSEException e) {
      throw IdentityException.badCredential(BAD);
    }
  }

  private User user(@Nullable Object name, JWTClaimsSet claims) throws IdentityException {
    if (!(name instanceof String id) || id.isBlank()) {
      throw IdentityException.badCredential(
          "The bearer token does not say who the user is: '"
              + options.userClaim()
              + "' must be a text.");
    }
    var known = new HashMap<String, Object>();
    claims
        .getClaims()
        .forEach(
            (claim, value) -> {
              if (value != null) {
                known.put(claim, asInJson(value));
              }
            });
    return new User("jwt", id, roles(claims), known);
  }

  /** The library makes dates of the times, which a token has in seconds since 1970. */
  private static Object asInJson(Object value) {
    return value instanceof Date date ? date.toInstant().getEpochSecond() : value;
  }

  /** A list, or a text of words as {@code scope} is (RFC 8693, 4.2). */
  private Set<String> roles(JWTClaimsSet claims) {
    Object value = claim(claims);
    var roles = new LinkedHashSet<String>();
    if (value instanceof Collection<?> list) {
      for (Object item : list) {
        if (item instanceof String role) {
          roles.add(role);
        }
      }
    } else if (value instanceof String words) {
      for (String role : words.split(" ", -1)) {
        if (!role.isEmpty()) {
          roles.add(role);
        }
      }
    }
    return roles;
  }

  /** The claim of that very name, or else the way through objects that its dots show. */
  private @Nullable Object claim(JWTClaimsSet claims) {
    Map<String, Object> all = claims.getClaims();
    if (all.containsKey(options.rolesClaim())) {
      return all.get(options.rolesClaim());
    }
    Object value = all;
    for (String step : options.rolesClaim().split("\\.", -1)) {
      value = value instanceof Map<?, ?> object ? object.get(step) : null;
    }
    return value;
  }

  @Override
  public boolean isAmbient() {
    return false;
  }

  @Override
  public String challenge(HttpServletRequest request) {
    return "Bearer realm=\"peruser\"";
  }

  @Override
  public Optional<SecurityScheme> scheme() {
    return Optional.of(
        new SecurityScheme(
            "jwt", Carrier.BEARER, "JWT", "A token of the issuer " + options.issuer() + "."));
  }

  @Override
  public String advice(HttpServletRequest request) {
    return "Send a token in the header 'Authorization: Bearer'.";
  }
}
