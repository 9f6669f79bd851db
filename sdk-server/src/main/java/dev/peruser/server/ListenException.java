package dev.peruser.server;

import java.io.IOException;

/** Says that a server cannot listen where it should, such as on a port that is in use. */
public final class ListenException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message where, and what to do
   * @param cause what the system says
   */
  public ListenException(String message, Throwable cause) {
    super(message, cause);
  }
}
