package dev.peruser.servlet;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An issuer of tokens: real keys, a real endpoint for them, and tokens as a test pleases. All by
 * the JDK, so that the library that checks the tokens is not its own judge.
 */
final class TokenIssuer implements AutoCloseable {
  static final String NAME = "https://issuer.example";
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final HttpServer server;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile String keyId = "first";
  private volatile KeyPair keys = newKeys();
  private volatile Mood mood = Mood.WELL;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** How it answers when it is asked for its keys. */
  enum Mood {
    WELL,
    /** With an error. */
    DOWN,
    /** Not at all. */
    SILENT,
    /** One byte after the other, with no end. */
    DRIPPING,
    /** With more than anybody's keys need. */
    ENDLESS
  }

  TokenIssuer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/jwks", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    byte[] body = keySet().getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      switch (mood) {
        case WELL, DOWN -> {
          exchange.sendResponseHeaders(mood == Mood.DOWN ? 500 : 200, body.length);
          exchange.getResponseBody().write(body);
        }
        case SILENT -> closed.await();
        case DRIPPING -> {
          exchange.sendResponseHeaders(200, 0);
          do {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
          } while (!closed.await(100, TimeUnit.MILLISECONDS));
        }
        case ENDLESS -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] blanks = " ".repeat(8 * 1024).getBytes(StandardCharsets.UTF_8);
          while (closed.getCount() > 0) {
            exchange.getResponseBody().write(blanks);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Its public key, as a JSON Web Key Set. */
  String keySet() {
    return "{\"keys\":[" + key() + "]}";
  }

  /** Its public key, as a JSON Web Key. */
  String key() {
    var key = (RSAPublicKey) keys.getPublic();
    return "{\"kty\":\"RSA\",\"use\":\"sig\",\"kid\":\""
        + keyId
        + "\",\"n\":\""
        + BASE64.encodeToString(key.getModulus().toByteArray())
        + "\",\"e\":\""
        + BASE64.encodeToString(key.getPublicExponent().toByteArray())
        + "\"}";
  }

  static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where its keys are. */
  URI keysUrl() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jwks");
  }

  /** How often it was asked for its keys. */
  int asked() {
    return asked.get();
  }

  /** Signs with another key from now on, and no longer knows the old one. */
  void rotate(String newKeyId) {
    keys = newKeys();
    keyId = newKeyId;
  }

  /** Answers like this from now on. */
  void setMood(Mood mood) {
    this.mood = mood;
  }

  KeyPair keys() {
    return keys;
  }

  /** Claims that are good, with more of the test's own. */
  static String claims(String subject, String more) {
    return claims(subject, NAME, "peruser", Instant.now().getEpochSecond() + 300, more);
  }

  static String claims(String subject, String issuer, String audience, long until, String more) {
    return "{\"sub\":\""
        + subject
        + "\",\"iss\":\""
        + issuer
        + "\",\"aud\":\""
        + audience
        + "\",\"exp\":"
        + until
        + more
        + "}";
  }

  /** A token that says what the test wants, signed as the issuer signs. */
  String token(String claims) {
    return token(header("RS256", keyId), claims, keys);
  }

  static String header(String algorithm, String keyId) {
    return "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + keyId + "\"}";
  }

  static String token(String header, String claims, KeyPair keys) {
    String text = unsigned(header, claims);
    try {
      Signature signature = signature(header);
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The JDK's, of the algorithm that the header names. */
  private static Signature signature(String header) throws GeneralSecurityException {
    if (header.contains("\"ES256\"")) {
      return Signature.getInstance("SHA256withECDSAinP1363Format");
    }
    if (header.contains("\"PS256\"")) {
      Signature signature = Signature.getInstance("RSASSA-PSS");
      signature.setParameter(
          new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
      return signature;
    }
    return Signature.getInstance(header.contains("\"RS512\"") ? "SHA512withRSA" : "SHA256withRSA");
  }

  static String unsigned(String header, String claims) {
    return base64(header) + "." + base64(claims);
  }

  static String base64(String text) {
    return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static String base64(byte[] bytes) {
    return BASE64.encodeToString(bytes);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
