package dev.peruser.runtime.session;

import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at all sessions again and again, a slice each time that the clock ticks, so that nobody is
 * held up. A clock that ticks seldom has larger slices: a round takes no longer for it. Used by the
 * clock's thread only.
 */
final class SlicedScan {
  private static final int LEAST_SLICE = 1_000;

  private final SessionMap all;
  private final int slices;
  private final int duration;
  private final int interval;
  private final Consumer<UserSession> look;
  private int nextRound;
  private int began;
  private int size;
  private int done;
  private @Nullable Iterator<UserSession> rest;

  /**
   * Makes a scan.
   *
   * @param all all sessions
   * @param slices how many calls of {@link #tick} a round takes at most
   * @param duration how many ticks of time a round takes at most
   * @param interval how many ticks of time pass at least from round to round
   * @param now the time, in ticks
   * @param look looks at one session
   */
  SlicedScan(
      SessionMap all, int slices, int duration, int interval, int now, Consumer<UserSession> look) {
    this.all = all;
    this.slices = slices;
    this.duration = duration;
    this.interval = interval;
    this.look = look;
    nextRound = now + interval;
  }

  void tick(int now) {
    if (rest == null && now - nextRound >= 0) {
      rest = all.iterator();
      began = now;
      size = all.size();
      done = 0;
      nextRound = now + interval;
    }
    if (rest != null) {
      lookAtSlice(rest, slice(now - began));
    }
  }

  private int slice(int passed) {
    int due = (int) Math.min(size, (long) size * passed / duration);
    return Math.max(Math.max(LEAST_SLICE, size / slices + 1), due - done);
  }

  private void lookAtSlice(Iterator<UserSession> sessions, int slice) {
    for (int i = 0; i < slice && sessions.hasNext(); i++) {
      look.accept(sessions.next());
    }
    done += slice;
    if (!sessions.hasNext()) {
      rest = null;
    }
  }
}
