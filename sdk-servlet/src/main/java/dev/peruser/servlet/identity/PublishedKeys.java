package dev.peruser.servlet.identity;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import dev.peruser.model.workflow.YamlScalar;
import dev.peruser.runtime.log.LogText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys that an issuer publishes at a URL: a bounded number of bytes within a bounded time,
 * however slowly they come. By the JDK's old client: the new one has threads, which outlive a web
 * application.
 *
 * <p>Tells the log when they cannot be had. Others ask only here, and seldom, so that the log has
 * an entry for each question and not for each request; and has it also while old keys are good.
 */
final class PublishedKeys extends URLBasedJWKSetSource<SecurityContext> {
  private static final Logger LOGGER = System.getLogger("dev.peruser.servlet");

  /** For the connection, and then for each read of what is answered. */
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  /** For the whole body; a read that has begun is waited for. */
  static final Duration WHOLE = TIMEOUT.multipliedBy(2);

  private static final int LARGEST = 512 * 1024;

  private final YamlScalar shown;

  /**
   * Keys that nobody has asked for yet.
   *
   * @param url where they are
   * @param shown what the log says of that
   */
  PublishedKeys(URL url, YamlScalar shown) {
    super(url, PublishedKeys::get);
    this.shown = shown;
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
      throws KeySourceException {
    try {
      return super.getJWKSet(refresh, now, context);
    } catch (KeySourceException e) {
      log(e);
      throw e;
    }
  }

  /** What the JDK says quotes the URL, or its host. */
  private void log(KeySourceException failure) {
    String what = "The keys of " + shown + " cannot be had";
    if (shown.hasVariables()) {
      LOGGER.log(Level.ERROR, what + ": " + kinds(failure));
    } else {
      LOGGER.log(Level.ERROR, what, LogText.of(failure));
    }
  }

  private static String kinds(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .map(cause -> cause.getClass().getSimpleName())
        .collect(Collectors.joining(", caused by "));
  }

  private static Resource get(URL url) throws IOException {
    if (!(url.openConnection() instanceof HttpURLConnection connection)) {
      throw new IOException("Not a URL of HTTP: " + url);
    }
    connection.setConnectTimeout((int) TIMEOUT.toMillis());
    connection.setReadTimeout((int) TIMEOUT.toMillis());
    try (InputStream in = connection.getInputStream()) {
      return new Resource(read(in), connection.getContentType());
    } finally {
      // It is asked so seldom that there is nothing to keep alive.
      connection.disconnect();
    }
  }

  private static String read(InputStream in) throws IOException {
    long start = System.nanoTime();
    var body = new ByteArrayOutputStream();
    var buffer = new byte[8 * 1024];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      body.write(buffer, 0, count);
      if (body.size() > LARGEST) {
        throw new IOException("It answers more than " + LARGEST + " bytes");
      }
      if (System.nanoTime() - start > WHOLE.toNanos()) {
        throw new SocketTimeoutException("Its answer takes longer than " + WHOLE);
      }
    }
    return body.toString(StandardCharsets.UTF_8);
  }
}
