package dev.peruser.runtime.session;

import dev.peruser.api.TurnCancelledException;
import org.jspecify.annotations.Nullable;

/** Whose code a thread runs: a user's session, or the shared workflow. */
interface CodeOwner {

  /** Why the time is up, for the caller. */
  String whyCancelled();

  /** Takes note that some of its code has not returned long after its time was up. */
  void stuck();

  /** Takes note that all of its code that was stuck has returned. */
  void returned();

  /** Says that the time was up, and what the code did when it was told. */
  default TurnCancelledException cancelled(@Nullable Throwable consequence) {
    var cancelled = new TurnCancelledException(whyCancelled());
    if (consequence != null) {
      cancelled.initCause(consequence);
    }
    return cancelled;
  }
}
