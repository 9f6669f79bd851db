package dev.peruser.api;

import org.jspecify.annotations.Nullable;

/**
 * A failure that may be told to the caller. Its message is shown as it is, with the HTTP status of
 * the author's choice; the cause is only logged. Any other exception of a function becomes a 500
 * that says nothing of its inside.
 */
public final class FunctionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The HTTP status. */
  private final int status;

  /**
   * A failure with a status.
   *
   * @param status the HTTP status, 400 to 599
   * @param message what to tell the caller
   * @throws IllegalArgumentException if the status is out of range
   */
  public FunctionException(int status, String message) {
    this(status, message, null);
  }

  /**
   * A failure with a status and a cause.
   *
   * @param status the HTTP status, 400 to 599
   * @param message what to tell the caller
   * @param cause what to log
   * @throws IllegalArgumentException if the status is out of range
   */
  public FunctionException(int status, String message, @Nullable Throwable cause) {
    super(message, cause);
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException(
          "The status of a failure is between 400 and 599, not " + status);
    }
    this.status = status;
  }

  /**
   * The HTTP status.
   *
   * @return 400 to 599
   */
  public int status() {
    return status;
  }
}
