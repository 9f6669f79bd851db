package dev.peruser.runtime;

/**
 * Says that something of a plugin could not be built: a user's instances, the shared ones, or a
 * source of identities. What was built of them has been closed again; of a user's, the next request
 * tries anew.
 */
public final class BuildFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what could not be built
   * @param cause what its constructor threw
   */
  public BuildFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
