package dev.peruser.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Locale;

/**
 * What tells a request of this machine's own from others, where only this machine can connect. A
 * page from anywhere can have its own name resolve to this machine, but then says that name in
 * {@code Host}; a proxy on this machine passes on what others have sent, and mostly says so.
 */
public final class ThisMachine {
  private ThisMachine() {}

  /** Whether a request asks for a name that nobody else can have, and no proxy says it was here. */
  public static boolean sends(HttpServletRequest request) {
    return isItsName(request.getServerName()) && !isPassedOn(request);
  }

  private static boolean isItsName(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.matches("127(\\.\\d{1,3}){3}")
        || host.equals("::1")
        || host.equals("[::1]");
  }

  private static boolean isPassedOn(HttpServletRequest request) {
    for (Enumeration<String> names = request.getHeaderNames(); names.hasMoreElements(); ) {
      if (isOfAProxy(names.nextElement().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** Those of RFC 7239 and RFC 9110, and those that proxies and the networks before them add. */
  private static boolean isOfAProxy(String header) {
    return switch (header) {
      case "forwarded",
          "via",
          "x-real-ip",
          "x-client-ip",
          "x-cluster-client-ip",
          "true-client-ip",
          "cf-connecting-ip" ->
          true;
      default -> header.startsWith("x-forwarded") || header.startsWith("x-original-");
    };
  }
}
