package dev.peruser.servlet.http;

/**
 * The names of this machine that nobody else can have. A page from anywhere can have its own name
 * resolve to this machine, but then says that name in {@code Host}.
 */
public final class LoopbackNames {
  private LoopbackNames() {}

  /** Whether a request's host is one of them. */
  public static boolean isOne(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.matches("127(\\.\\d{1,3}){3}")
        || host.equals("::1")
        || host.equals("[::1]");
  }
}
