package dev.peruser.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A failure that may be told to the caller. Its message is shown as it is, with the HTTP status of
 * the author's choice; the cause is only logged. Any other exception of a function becomes a 500
 * that says nothing of its inside.
 *
 * <p>Some statuses are not for functions, since HTTP demands headers with them that only the server
 * knows: 401, 405, 407 and 426. Who may not do what they ask for gets 403. With 429 and 503 there
 * is no {@code Retry-After}: the message can say when to try again.
 */
public final class FunctionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** RFC 9110 demands a header with each. */
  private static final Set<Integer> NOT_FOR_FUNCTIONS = Set.of(401, 405, 407, 426);

  /** The HTTP status. */
  private final int status;

  /**
   * A failure with a status.
   *
   * @param status the HTTP status, 400 to 599, but for 401, 405, 407 and 426
   * @param message what to tell the caller
   * @throws IllegalArgumentException if the status is none of these
   */
  public FunctionException(int status, String message) {
    this(status, message, null);
  }

  /**
   * A failure with a status and a cause.
   *
   * @param status the HTTP status, 400 to 599, but for 401, 405, 407 and 426
   * @param message what to tell the caller
   * @param cause what to log
   * @throws IllegalArgumentException if the status is none of these
   */
  public FunctionException(int status, String message, @Nullable Throwable cause) {
    super(message, cause);
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException(
          "The status of a failure is between 400 and 599, not " + status);
    }
    if (NOT_FOR_FUNCTIONS.contains(status)) {
      throw new IllegalArgumentException(
          "The status " + status + " needs a header that only the server has: take another one.");
    }
    this.status = status;
  }

  /**
   * The HTTP status.
   *
   * @return 400 to 599, but for 401, 405, 407 and 426
   */
  public int status() {
    return status;
  }
}
