package dev.peruser.runtime.session;

import dev.peruser.model.workflow.GeneralOptions;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds sessions that have been idle for too long: a look at all of them every cleanup interval, in
 * slices of a tick each, so that nobody is held up (L5). Used by the clock's thread only.
 */
final class IdleSweep {
  /** A whole sweep takes at most this many ticks of the clock: a second. */
  private static final int SLICES = 20;

  private static final int LEAST_SLICE = 1_000;

  private final Collection<UserSession> all;
  private final Consumer<UserSession> closing;
  private final int timeout;
  private final int interval;
  private int nextSweep;
  private int slice;
  private @Nullable Iterator<UserSession> rest;

  /**
   * Makes the sweep.
   *
   * @param all all sessions; its iterators are weakly consistent
   * @param closing takes each session that has begun to close
   */
  IdleSweep(
      Collection<UserSession> all, GeneralOptions options, int now, Consumer<UserSession> closing) {
    this.all = all;
    this.closing = closing;
    timeout = Ticks.of(options.perUserWorkflowTimeout());
    interval = Ticks.of(options.perUserWorkflowCleanupInterval());
    nextSweep = now + interval;
  }

  void tick(int now) {
    if (rest == null && now - nextSweep >= 0) {
      rest = all.iterator();
      slice = Math.max(LEAST_SLICE, all.size() / SLICES + 1);
      nextSweep = now + interval;
    }
    if (rest != null) {
      sweepSlice(rest, now);
    }
  }

  private void sweepSlice(Iterator<UserSession> sessions, int now) {
    for (int i = 0; i < slice && sessions.hasNext(); i++) {
      UserSession session = sessions.next();
      if (session.tryCloseIdle(now, timeout)) {
        closing.accept(session);
      }
    }
    if (!sessions.hasNext()) {
      rest = null;
    }
  }
}
