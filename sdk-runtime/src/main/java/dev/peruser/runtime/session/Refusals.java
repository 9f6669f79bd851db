package dev.peruser.runtime.session;

import dev.peruser.runtime.Receiver;
import dev.peruser.runtime.RefusedException;
import dev.peruser.runtime.RefusedException.Reason;
import java.util.Queue;

/** Turns that are not run: why, what their callers are told of it, and the count of them. */
final class Refusals {
  private final RuntimeCounters counters;
  private final Answers answers;

  Refusals(RuntimeCounters counters, Answers answers) {
    this.counters = counters;
    this.answers = answers;
  }

  /** Tells it on this thread. */
  void tell(Receiver receiver, Throwable why) {
    counters.turnRefused(why);
    Answers.end(receiver, why);
  }

  /** Tells it to all who wait. */
  void tellAll(Queue<Turn> waiting, Throwable why) {
    waiting.forEach(turn -> tell(turn.receiver(), why));
  }

  /** Tells it on another thread: a receiver may write to a slow client. */
  void tellLater(Receiver receiver, Throwable why) {
    counters.turnRefused(why);
    answers.failLater(receiver, why);
  }

  static RefusedException stopping() {
    return new RefusedException(Reason.STOPPING, "The server is stopping.");
  }

  /** Of an executor that takes no task: it has been stopped, or is full. */
  static RefusedException noThread(Shutdown shutdown) {
    return shutdown.hasBegun()
        ? stopping()
        : new RefusedException(
            Reason.NO_THREAD, "The server has no thread free. Try again a little later.");
  }

  static RefusedException tooManyWaiting(int maxWaiting) {
    return new RefusedException(
        Reason.TOO_MANY_WAITING,
        "This user has " + maxWaiting + " turns waiting already. Wait for an answer first.");
  }

  static RefusedException stuck() {
    return new RefusedException(
        Reason.STUCK, "Code of this user that took too long has not returned yet.");
  }
}
