package dev.peruser.api;

/**
 * Thrown inside a turn that has been ended from outside: its time was up, or the server is
 * stopping. A function lets it pass.
 */
public final class TurnCancelledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message why the turn was ended
   */
  public TurnCancelledException(String message) {
    super(message);
  }
}
