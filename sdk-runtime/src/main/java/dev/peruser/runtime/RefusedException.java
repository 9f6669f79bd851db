package dev.peruser.runtime;

import java.time.Duration;

/** Says that a turn was not run, and why. Nothing has happened; the caller may try again. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why the turn was not run. */
  private final Reason reason;

  /** Why a turn is not run. */
  public enum Reason {
    /** The user has as many turns waiting as {@code per_user_max_waiting} allows: HTTP 429. */
    TOO_MANY_WAITING(Duration.ofSeconds(1)),
    /** As many sessions live as {@code per_user_max_sessions} allows, all in use: HTTP 503. */
    TOO_MANY_SESSIONS(Duration.ofSeconds(5)),
    /** More new users than {@code per_user_max_new_sessions_per_second} allows: HTTP 503. */
    TOO_MANY_NEW_SESSIONS(Duration.ofSeconds(1)),
    /**
     * Code of this user has not returned although its time was up and it was interrupted; until it
     * does, nobody gets in: HTTP 503.
     */
    STUCK(Duration.ofSeconds(5)),
    /** No thread is free to run the turn, nor comes free soon: HTTP 503. */
    NO_THREAD(Duration.ofSeconds(1)),
    /** The runtime is closing, or closed: HTTP 503. */
    STOPPING(Duration.ofSeconds(10));

    private final Duration retryAfter;

    Reason(Duration retryAfter) {
      this.retryAfter = retryAfter;
    }

    /**
     * When another attempt has a chance.
     *
     * @return the time to wait
     */
    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /**
   * Makes the exception.
   *
   * @param reason why the turn was not run
   * @param message the same in words; it is shown to the caller
   */
  public RefusedException(Reason reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  /**
   * Why the turn was not run.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }
}
