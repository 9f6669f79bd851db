package dev.peruser.api;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by {@link Emitter#emit} when nobody reads the stream any more. A function lets it pass; it
 * counts as neither success nor failure of the function.
 */
public final class ReceiverGoneException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what happened
   * @param cause the failed write, if there was one
   */
  public ReceiverGoneException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
