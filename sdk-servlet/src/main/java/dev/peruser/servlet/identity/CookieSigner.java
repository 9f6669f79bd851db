package dev.peruser.servlet.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the values of cookies, and tells its own from others: {@code id.seconds.signature}, where
 * the seconds are those since 1970 at which it was signed, and the signature is HMAC-SHA-256 over
 * all that stands before it and what it is for.
 */
final class CookieSigner {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "peruser.signed_cookie.1\n";
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final int LONGEST = 256;

  /** Each with its key; copied for each use. */
  private final List<Mac> macs;

  /**
   * Signs with the first key, and knows the signatures of all.
   *
   * @param keys the keys, at least one
   */
  CookieSigner(List<byte[]> keys) {
    macs = keys.stream().map(CookieSigner::mac).toList();
  }

  private static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }

  /**
   * What a signed value says.
   *
   * @param id the user's id
   * @param seconds when it was signed, in seconds since 1970
   * @param current whether it was signed with the first key
   */
  record Signed(String id, long seconds, boolean current) {}

  String sign(String cookie, String id, long seconds) {
    String text = id + "." + seconds;
    return text + "." + new String(encoded(macs.get(0), cookie, text), US_ASCII);
  }

  /** What a value says; empty if it is not signed for this cookie by any of the keys. */
  Optional<Signed> verify(String cookie, String value) {
    int end = value.lastIndexOf('.');
    int dot = value.indexOf('.');
    if (dot <= 0 || dot == end || value.length() > LONGEST) {
      return Optional.empty();
    }
    String text = value.substring(0, end);
    byte[] given = value.substring(end + 1).getBytes(US_ASCII);
    for (int i = 0; i < macs.size(); i++) {
      if (MessageDigest.isEqual(given, encoded(macs.get(i), cookie, text))) {
        long seconds = Long.parseLong(text, dot + 1, end, 10);
        return Optional.of(new Signed(text.substring(0, dot), seconds, i == 0));
      }
    }
    return Optional.empty();
  }

  /** As it stands in the cookie: one signature has one text, without padding. */
  private static byte[] encoded(Mac keyed, String cookie, String text) {
    return ENCODER.encode(signature(keyed, cookie, text));
  }

  private static byte[] signature(Mac keyed, String cookie, String text) {
    try {
      var mac = (Mac) keyed.clone();
      return mac.doFinal((PURPOSE + cookie + "=" + text).getBytes(US_ASCII));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("The JDK's " + ALGORITHM + " can be cloned", e);
    }
  }
}
