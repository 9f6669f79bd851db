package dev.peruser.servlet.http;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Locale;

/**
 * Reads the body of a request that has to be JSON. The media type is insisted on: a page of another
 * site cannot send it without the browser asking us first.
 */
public final class RequestBody {
  private static final Logger LOGGER = System.getLogger("dev.peruser.servlet");
  private static final int FIRST_BUFFER = 8 * 1024;

  /** How much of a refused body is read for the sake of its sender. */
  private static final long DISCARDED_BYTES = 1024 * 1024;

  private final int maxBytes;

  public RequestBody(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  public byte[] read(HttpServletRequest request) throws HttpProblemException {
    requireJson(request);
    if (request.getContentLengthLong() > maxBytes) {
      throw tooLarge();
    }
    try {
      return readAll(request);
    } catch (IOException e) {
      throw new HttpProblemException(HttpProblem.of(400, "The body could not be read to its end."));
    }
  }

  /** A body may come in chunks, and its length be unknown or a lie: so we count. */
  private byte[] readAll(HttpServletRequest request) throws IOException, HttpProblemException {
    int declared = request.getContentLength();
    byte[] buffer = new byte[declared >= 0 ? declared : Math.min(FIRST_BUFFER, maxBytes + 1)];
    ServletInputStream in = request.getInputStream();
    int length = 0;
    while (true) {
      if (length == buffer.length) {
        if (length == declared) {
          return buffer;
        }
        buffer = Arrays.copyOf(buffer, (int) Math.min(2L * length + 1, maxBytes + 1L));
      }
      int read = in.read(buffer, length, buffer.length - length);
      if (read < 0) {
        return Arrays.copyOf(buffer, length);
      }
      length += read;
      if (length > maxBytes) {
        throw tooLarge();
      }
    }
  }

  /**
   * Reads what is left of a body that nobody wants. A connection that is closed while its client
   * still sends is reset, and the client may never see why it was refused (RFC 9112, 9.6).
   *
   * @return whether the connection can take another request; if not, the client has to be told
   */
  public static boolean discard(HttpServletRequest request) {
    if (request.getHeader("Expect") != null) {
      return false; // the client waits for our answer before it sends anything
    }
    long left = DISCARDED_BYTES;
    byte[] buffer = new byte[FIRST_BUFFER];
    try {
      ServletInputStream in = request.getInputStream();
      while (left > 0) {
        int read = in.read(buffer);
        if (read < 0) {
          return true;
        }
        left -= read;
      }
    } catch (IOException e) {
      LOGGER.log(Level.DEBUG, "A client left before its body was read", e);
    }
    return false;
  }

  private HttpProblemException tooLarge() {
    return new HttpProblemException(
        HttpProblem.of(413, "The body is larger than the " + maxBytes + " bytes that are taken."));
  }

  private static void requireJson(HttpServletRequest request) throws HttpProblemException {
    String contentType = request.getContentType();
    if (contentType == null || !isJson(contentType)) {
      throw unsupported("The body must be sent with Content-Type: application/json, in UTF-8.");
    }
    String encoding = request.getHeader("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw unsupported("The body must be sent without a Content-Encoding.");
    }
  }

  private static HttpProblemException unsupported(String detail) {
    return new HttpProblemException(
        HttpProblem.of(415, detail).withHeader("Accept", Json.MEDIA_TYPE));
  }

  private static boolean isJson(String contentType) {
    if (contentType.equalsIgnoreCase(Json.MEDIA_TYPE)) {
      return true;
    }
    String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
    if (!parts[0].strip().equals(Json.MEDIA_TYPE)) {
      return false;
    }
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.startsWith("charset=") && !isUtf8(parameter.substring("charset=".length()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(String charset) {
    return charset.equals("utf-8") || charset.equals("\"utf-8\"");
  }
}
