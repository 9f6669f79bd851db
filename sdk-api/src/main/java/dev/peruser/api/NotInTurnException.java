package dev.peruser.api;

/**
 * Thrown by {@link InvocationContext#current()} on a thread that runs no turn, such as one that a
 * function started itself, or the one that runs a constructor at start-up.
 */
public final class NotInTurnException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes the exception. */
  public NotInTurnException() {
    super(
        "No turn runs on this thread. Take InvocationContext.current() in the turn's own thread and"
            + " hand work to other threads through its wrap(...) methods.");
  }
}
