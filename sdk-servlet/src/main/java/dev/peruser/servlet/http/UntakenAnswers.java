package dev.peruser.servlet.http;

import dev.peruser.runtime.RuntimeClock;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** How many large answers their readers have not taken in full, and why: for monitor and log. */
public final class UntakenAnswers {
  private static final Logger LOGGER = System.getLogger("dev.peruser.servlet");

  /** Whoever reads slowly must not write our log. */
  private static final Duration BETWEEN_ENTRIES = Duration.ofMinutes(1);

  private final RuntimeClock clock;
  private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);
  private final Map<Reason, Long> nextEntries = new EnumMap<>(Reason.class);

  /** Why an answer was not taken. */
  public enum Reason {
    GONE(Level.INFO, "its reader has left, or took nothing until the container gave it up"),
    TOO_SLOW(Level.INFO, "its reader was too slow"),
    MADE_ROOM(
        Level.WARNING,
        "it had to make room: answers on their way may take a fourth of the heap (-Xmx) together"),
    SHUTDOWN(Level.INFO, "the server stops, and its reader had not taken it");

    private final Level level;
    private final String text;

    Reason(Level level, String text) {
      this.level = level;
      this.text = text;
    }
  }

  /**
   * None yet.
   *
   * @param clock says when the log has been told
   */
  UntakenAnswers(RuntimeClock clock) {
    this.clock = clock;
    for (Reason reason : Reason.values()) {
      counts.put(reason, 0L);
    }
  }

  /** How many there are of each reason, since the start. */
  public synchronized Map<Reason, Long> counts() {
    return new EnumMap<>(counts);
  }

  void add(Reason reason) {
    long count;
    synchronized (this) {
      count = counts.merge(reason, 1L, Long::sum);
      long now = clock.nanoTime();
      if (now - nextEntries.getOrDefault(reason, now) < 0) {
        return;
      }
      nextEntries.put(reason, now + BETWEEN_ENTRIES.toNanos());
    }
    LOGGER.log(
        reason.level,
        "A large answer was not taken in full: "
            + reason.text
            + ". Of these it is number "
            + count
            + " since the start; this is told at most once a minute.");
  }
}
