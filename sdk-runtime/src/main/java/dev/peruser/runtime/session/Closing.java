package dev.peruser.runtime.session;

import dev.peruser.model.workflow.GeneralOptions;
import dev.peruser.runtime.SessionEnd;
import dev.peruser.runtime.build.Instances;
import dev.peruser.runtime.log.LogText;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Closes sessions that nobody is in, on the executor's threads: a close may be slow. What the
 * executor does not take is offered to it again at each tick; in a shutdown, whoever waits for the
 * end closes it. A session that has begun to close must not get lost, whatever there is no memory
 * for: nobody else would come for it.
 */
final class Closing {
  private static final int IDLE_SLICES = 40;

  /** An idle session is found within a second. */
  private static final int IDLE_ROUND = Ticks.of(Duration.ofSeconds(1));

  private final SessionTable table;
  private final NextSession next;
  private final int timeout;
  private final int idleTimeout;
  private final SlicedScan idle;
  private final Ticks ticks;
  private final TurnExecutor executor;
  private final Watch watch;
  private final RuntimeCounters counters;
  private final Refusals refusals;
  private final Shutdown shutdown;

  /** Sessions that have begun to close, and that the executor has not taken. */
  private final Queue<UserSession> unclosed = new ConcurrentLinkedQueue<>();

  /** Some session could not be closed for want of memory, and is due again. */
  private volatile boolean failed;

  /** The user's next session, for turns that came while the last one closed (L2). */
  @FunctionalInterface
  interface NextSession {
    /**
     * Puts it in the place of the last one, and has the turns go on in it.
     *
     * @param waiting one turn at least
     */
    void begin(UserSession closed, Queue<Turn> waiting);
  }

  Closing(SessionTable table, GeneralOptions options, Surroundings around, NextSession next) {
    this.table = table;
    this.next = next;
    timeout = Ticks.of(options.closeTimeout());
    idleTimeout = Ticks.of(options.perUserWorkflowTimeout());
    ticks = around.ticks();
    executor = around.executor();
    watch = around.watch();
    counters = around.counters();
    refusals = around.refusals();
    shutdown = around.shutdown();
    int interval = Ticks.of(options.perUserWorkflowCleanupInterval());
    idle =
        new SlicedScan(
            table.all(), IDLE_SLICES, IDLE_ROUND, interval, ticks.now(), this::closeIfIdle);
  }

  /** Looks for idle sessions. In a shutdown, whoever waits for the end closes all. */
  void tick() {
    if (!shutdown.hasBegun()) {
      closeFailed();
      closeAgain();
      idle.tick(ticks.now());
    }
  }

  private void closeIfIdle(UserSession session) {
    if (session.tryCloseIdle(ticks.now(), idleTimeout)) {
      closeLater(session, SessionEnd.IDLE);
    }
  }

  /** Closes a session that is to end, unless somebody is in it. */
  void closeIfDue(UserSession session) {
    if (session.tryCloseEnding()) {
      closeLater(session, SessionEnd.REQUESTED);
    } else if (shutdown.hasBegun() && session.tryCloseUnused()) {
      closeLater(session, SessionEnd.SHUTDOWN);
    }
  }

  /** Closes a session that has begun to close because a new one needs its place. */
  void makeRoom(UserSession session) {
    closeLater(session, SessionEnd.MADE_ROOM);
  }

  private void closeLater(UserSession session, SessionEnd reason) {
    try {
      counters.sessionEnded(reason);
    } catch (OutOfMemoryError e) {
      // One less is counted.
    }
    closeLater(session);
  }

  private void closeLater(UserSession session) {
    if (session.closedAtOnce()) {
      table.remove(session);
    } else {
      offer(session);
    }
  }

  private boolean offer(UserSession session) {
    try {
      if (TurnExecutor.offer(executor, () -> close(session))) {
        return true;
      }
      unclosed.add(session);
    } catch (OutOfMemoryError e) {
      couldNotClose(session);
      return false;
    }
    if (shutdown.isOver()) { // whoever stops may have come for the last time
      closeHere();
    } else {
      shutdown.wake();
    }
    return false;
  }

  private void couldNotClose(UserSession session) {
    session.couldNotClose();
    failed = true;
  }

  /** Tries again to close what could not be closed. */
  private void closeFailed() {
    if (!failed) {
      return;
    }
    failed = false;
    try {
      for (UserSession session : table.all()) {
        if (session.tryCloseEnding()) {
          closeLater(session);
        }
      }
    } catch (OutOfMemoryError e) {
      failed = true;
    }
  }

  /** Offers the executor again what it has not taken. The clock's thread runs no code of others. */
  private void closeAgain() {
    UserSession session = unclosed.poll();
    while (session != null && offer(session)) {
      session = unclosed.poll();
    }
  }

  /** Whether there are sessions that the executor has not taken. */
  boolean isBehind() {
    return !unclosed.isEmpty();
  }

  /** Closes on this thread what the executor has not taken. */
  void closeHere() {
    for (UserSession session = unclosed.poll(); session != null; session = unclosed.poll()) {
      close(session);
    }
  }

  /** Closes, then goes on with whoever came meanwhile. */
  private void close(UserSession session) {
    Queue<Turn> waiting;
    boolean closed = false;
    try {
      close(session, session.instances());
      waiting = session.closed();
      closed = true;
    } finally { // there may be no memory to log what fails
      if (!closed) {
        couldNotClose(session);
      }
    }
    if (waiting.isEmpty()) {
      table.remove(session);
    } else if (shutdown.hasBegun()) {
      table.remove(session);
      refusals.tellAll(waiting, Refusals.stopping());
    } else {
      next.begin(session, waiting);
    }
  }

  /** Closes on this thread what has been built for a session. */
  void close(UserSession session, Instances instances) {
    String owner = "user " + LogText.of(session.user());
    Watched closing;
    try {
      closing = watch.begin(session, null, ticks.now() + timeout);
    } catch (RuntimeException | Error failure) { // no memory to watch it; it closes all the same
      instances.close(owner);
      return;
    }
    try {
      instances.close(owner);
    } finally {
      closing.end();
    }
  }
}
