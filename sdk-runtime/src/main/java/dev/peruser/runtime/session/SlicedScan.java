package dev.peruser.runtime.session;

import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at all sessions again and again, in slices of a tick each, so that nobody is held up. Used
 * by the clock's thread only.
 */
final class SlicedScan {
  private static final int LEAST_SLICE = 1_000;

  private final SessionMap all;
  private final int slices;
  private final int interval;
  private final Consumer<UserSession> look;
  private int nextRound;
  private int slice;
  private @Nullable Iterator<UserSession> rest;

  /**
   * Makes a scan.
   *
   * @param all all sessions
   * @param slices how many calls of {@link #tick} a round takes at most
   * @param interval how many ticks of time pass at least from round to round
   * @param now the time, in ticks
   * @param look looks at one session
   */
  SlicedScan(SessionMap all, int slices, int interval, int now, Consumer<UserSession> look) {
    this.all = all;
    this.slices = slices;
    this.interval = interval;
    this.look = look;
    nextRound = now + interval;
  }

  void tick(int now) {
    if (rest == null && now - nextRound >= 0) {
      rest = all.iterator();
      slice = Math.max(LEAST_SLICE, all.size() / slices + 1);
      nextRound = now + interval;
    }
    if (rest != null) {
      lookAtSlice(rest);
    }
  }

  private void lookAtSlice(Iterator<UserSession> sessions) {
    for (int i = 0; i < slice && sessions.hasNext(); i++) {
      look.accept(sessions.next());
    }
    if (!sessions.hasNext()) {
      rest = null;
    }
  }
}
