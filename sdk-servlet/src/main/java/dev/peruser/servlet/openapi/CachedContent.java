package dev.peruser.servlet.openapi;

import dev.peruser.servlet.http.UnhurriedContents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;

/**
 * Content that changes with the deployment only. A browser may keep it, and asks each time whether
 * it is still the same.
 */
final class CachedContent {
  private static final int TAG_BYTES = 16;

  private CachedContent() {}

  /** The entity tag of content. */
  static String tag(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return '"' + HexFormat.of().formatHex(Arrays.copyOf(digest, TAG_BYTES)) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every JDK has SHA-256", e);
    }
  }

  static void write(
      HttpServletRequest request,
      HttpServletResponse response,
      UnhurriedContents contents,
      String mediaType,
      String tag,
      byte[] content)
      throws IOException {
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache");
    if (isKnown(request, tag)) {
      response.setStatus(304);
      return;
    }
    response.setStatus(200);
    response.setContentType(mediaType);
    response.setContentLength(content.length);
    if (!request.getMethod().equals("HEAD")) {
      contents.sendKept(request, response, content);
    }
  }

  /**
   * A list may stand in several lines. A proxy that compresses makes a tag weak: the content is the
   * same (RFC 9110, 13.1.2).
   */
  private static boolean isKnown(HttpServletRequest request, String tag) {
    return Collections.list(request.getHeaders("If-None-Match")).stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .map(String::strip)
        .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
  }
}
