package dev.peruser.runtime;

/**
 * Says that a user's instances could not be built. What was built of them has been closed again;
 * the user's next request tries anew.
 */
public final class BuildFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message which function or group could not be built
   * @param cause what its constructor threw
   */
  public BuildFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
