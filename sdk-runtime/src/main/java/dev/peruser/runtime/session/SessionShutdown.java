package dev.peruser.runtime.session;

import dev.peruser.model.workflow.GeneralOptions;
import dev.peruser.runtime.log.LogText;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** The end of all sessions: first it waits, then it cancels, and then it waits no more (L8). */
final class SessionShutdown {
  private static final Logger LOGGER = System.getLogger("dev.peruser.runtime");

  private final SessionTable table;
  private final Closing closing;
  private final Duration closePatience;
  private final Watch watch;
  private final Refusals refusals;
  private final Shutdown shutdown;

  SessionShutdown(
      SessionTable table, Closing closing, GeneralOptions options, Surroundings around) {
    this.table = table;
    this.closing = closing;
    closePatience = options.closeTimeout().plus(Shutdown.LAST_MOMENT);
    watch = around.watch();
    refusals = around.refusals();
    shutdown = around.shutdown();
  }

  /**
   * Takes no new turns, lets running and waiting ones finish for a while, and closes every session
   * that nobody is in. A session whose turn does not come back is closed when it does.
   *
   * @param patience how long to wait
   */
  void run(Duration patience) {
    shutdown.begin();
    boolean inTime = awaitEmpty(patience);
    shutdown.end(); // first, for what begins later might not be cancelled
    if (!inTime) {
      cancelAll();
      if (!awaitEmpty(closePatience)) {
        cancelAll(); // also what has begun to close meanwhile
        awaitEmpty(Shutdown.LAST_MOMENT);
      }
    }
    closing.closeHere();
    table.all().forEach(SessionShutdown::warn);
  }

  /** Waits until all sessions have closed. What the executor does not close, this thread does. */
  private boolean awaitEmpty(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    table.all().forEach(closing::closeIfDue);
    do {
      closing.closeHere();
      Duration left = Duration.ofNanos(deadline - System.nanoTime());
      if (!shutdown.await(() -> table.isEmpty() || closing.isBehind(), left)) {
        return false;
      }
    } while (!table.isEmpty());
    return true;
  }

  private void cancelAll() {
    for (UserSession session : table.all()) {
      refusals.tellAll(session.takeWaiting(), Refusals.stopping());
    }
    watch.cancelAll();
  }

  private static void warn(UserSession session) {
    LOGGER.log(
        Level.WARNING,
        "Code of user {0} has not returned within the shutdown timeout; the session is closed"
            + " when it does",
        LogText.of(session.user()));
  }
}
