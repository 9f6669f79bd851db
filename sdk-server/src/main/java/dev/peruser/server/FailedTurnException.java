package dev.peruser.server;

/** Says why the turn of {@code run} gave no output, in words for its user. */
final class FailedTurnException extends Exception {
  private static final long serialVersionUID = 1L;

  FailedTurnException(String message, Throwable cause) {
    super(message, cause);
  }
}
