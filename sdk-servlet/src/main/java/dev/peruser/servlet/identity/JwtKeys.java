package dev.peruser.servlet.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import dev.peruser.model.workflow.IdentityOptions;
import dev.peruser.model.workflow.YamlScalar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The public keys of a token's issuer: of a file, or of a URL that is asked now and then. */
final class JwtKeys {
  /** Within this an issuer's key that was taken back is still good, if the issuer can be asked. */
  private static final Duration CACHED = Duration.ofMinutes(5);

  /** How long old keys are good while the issuer cannot be asked. */
  private static final Duration OUTAGE = Duration.ofHours(1);

  /** A token with a key id that is not known has the issuer asked, but not more often than this. */
  private static final Duration LEAST_INTERVAL = Duration.ofSeconds(30);

  private static final Pattern PEM =
      Pattern.compile("-----BEGIN (PUBLIC KEY|CERTIFICATE)-----([^-]*)-----END \\1-----");

  private JwtKeys() {}

  /**
   * The keys that the options name.
   *
   * @throws IllegalArgumentException if they are in a file that cannot be read, or has none
   */
  static JWKSource<SecurityContext> of(IdentityOptions.Jwt options) {
    return options
        .keysUrl()
        .map(url -> ofUrl(url, options.keys()))
        .orElseGet(() -> ofFile(options.keysLocation(), options.keys()));
  }

  /** No refreshing ahead: that would take threads, which outlive a web application. */
  private static JWKSource<SecurityContext> ofUrl(URI url, YamlScalar shown) {
    try {
      var keys =
          (JWKSetBasedJWKSource<SecurityContext>)
              JWKSourceBuilder.create(new PublishedKeys(url.toURL(), shown))
                  .refreshAheadCache(false)
                  .cache(CACHED.toMillis(), PublishedKeys.WHOLE.toMillis())
                  .rateLimited(LEAST_INTERVAL.toMillis())
                  .outageTolerant(OUTAGE.toMillis())
                  .build();
      return (selector, context) -> select(keys, selector, context);
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("the URL of its keys is malformed", e);
    }
  }

  /** A key id that the issuer did not know a moment ago is unknown, and no reason for a 503. */
  private static List<JWK> select(
      JWKSetBasedJWKSource<SecurityContext> keys,
      JWKSelector selector,
      @Nullable SecurityContext context)
      throws KeySourceException {
    try {
      return keys.get(selector, context);
    } catch (RateLimitReachedException e) {
      // Thrown once more if there are no keys at all.
      return selector.select(
          keys.getJWKSetSource()
              .getJWKSet(
                  JWKSetCacheRefreshEvaluator.noRefresh(), System.currentTimeMillis(), context));
    }
  }

  private static JWKSource<SecurityContext> ofFile(String path, YamlScalar shown) {
    try {
      String text = Files.readString(Path.of(path), StandardCharsets.UTF_8);
      boolean named = text.stripLeading().startsWith("{");
      JWKSet set = (named ? JWKSet.parse(text) : ofPem(text)).toPublicJWKSet();
      if (set.isEmpty()) {
        throw new IllegalArgumentException("the file " + shown + " has no public key");
      }
      return (selector, context) -> (named ? selector : ofAnyName(selector)).select(set);
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException("the file " + shown + " cannot be read", e);
    } catch (ParseException | GeneralSecurityException | JOSEException e) {
      throw new IllegalArgumentException(
          "the file " + shown + " is neither a JSON Web Key Set nor PEM", e);
    }
  }

  /** A key of a PEM file has no id, whatever a token calls it. */
  private static JWKSelector ofAnyName(JWKSelector selector) {
    return new JWKSelector(
        new JWKMatcher.Builder(selector.getMatcher()).keyIDs((Set<String>) null).build());
  }

  private static JWKSet ofPem(String text) throws GeneralSecurityException, JOSEException {
    List<JWK> keys = new ArrayList<>();
    Matcher blocks = PEM.matcher(text);
    while (blocks.find()) {
      byte[] encoded = Base64.getMimeDecoder().decode(blocks.group(2));
      keys.add(
          jwk(
              blocks.group(1).equals("CERTIFICATE")
                  ? CertificateFactory.getInstance("X.509")
                      .generateCertificate(new ByteArrayInputStream(encoded))
                      .getPublicKey()
                  : publicKey(encoded)));
    }
    return new JWKSet(keys);
  }

  private static PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
    var spec = new X509EncodedKeySpec(encoded);
    try {
      return KeyFactory.getInstance("RSA").generatePublic(spec);
    } catch (InvalidKeySpecException e) {
      return KeyFactory.getInstance("EC").generatePublic(spec);
    }
  }

  private static JWK jwk(PublicKey key) throws GeneralSecurityException {
    if (key instanceof RSAPublicKey rsa) {
      return new RSAKey.Builder(rsa).build();
    }
    if (key instanceof ECPublicKey ec) {
      return new ECKey.Builder(Curve.forECParameterSpec(ec.getParams()), ec).build();
    }
    throw new GeneralSecurityException("Neither RSA nor EC: " + key.getAlgorithm());
  }
}
