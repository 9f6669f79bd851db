package dev.peruser.servlet.spi;

import org.jspecify.annotations.Nullable;

/** Says that it cannot be told who a request is from. */
public final class IdentityException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean unavailable;

  private IdentityException(String message, boolean unavailable, @Nullable Throwable cause) {
    super(message, cause);
    this.unavailable = unavailable;
  }

  /**
   * The credential is bad: the answer is 401, and no other source is asked.
   *
   * @param message what is wrong with it, for whoever sent it
   * @return the exception
   */
  public static IdentityException badCredential(String message) {
    return new IdentityException(message, false, null);
  }

  /**
   * The credential cannot be checked now: the answer is 503, and the log has the cause.
   *
   * @param message what is missing, for the log
   * @param cause why
   * @return the exception
   */
  public static IdentityException unavailable(String message, Throwable cause) {
    return new IdentityException(message, true, cause);
  }

  /**
   * Whether it is our fault.
   *
   * @return {@code false} if the credential is bad
   */
  public boolean isUnavailable() {
    return unavailable;
  }
}
