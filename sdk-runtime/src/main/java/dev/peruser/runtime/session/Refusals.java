package dev.peruser.runtime.session;

import dev.peruser.runtime.RefusedException;
import dev.peruser.runtime.RefusedException.Reason;

/** Why no turn is taken, whoever's it is. */
final class Refusals {
  private Refusals() {}

  static RefusedException stopping() {
    return new RefusedException(Reason.STOPPING, "The server is stopping.");
  }

  /** Of an executor that takes no task: it has been stopped, or is full. */
  static RefusedException noThread(boolean stopping) {
    return stopping
        ? stopping()
        : new RefusedException(
            Reason.NO_THREAD, "The server has no thread free. Try again a little later.");
  }
}
