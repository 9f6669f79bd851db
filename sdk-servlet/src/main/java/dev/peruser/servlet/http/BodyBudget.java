package dev.peruser.servlet.http;

import dev.peruser.runtime.RuntimeClock;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that the bodies of one servlet may take together until their inputs have been read
 * from them. What is counted are buffers, never lengths that are only declared.
 */
public final class BodyBudget {
  private static final Logger LOGGER = System.getLogger("dev.peruser.servlet");

  /**
   * A buffer that grows exists twice for a moment, some collectors round large ones up to twice
   * their size, and what is read from them can be larger than they are: so it is no more.
   */
  private static final int PART_OF_MEMORY = 8;

  /** Whoever sends the bodies must not write our log. */
  private static final Duration BETWEEN_ENTRIES = Duration.ofMinutes(1);

  /** Most bodies arrive within less; those of a hostile client go with their time. */
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final long limit;
  private final RuntimeClock clock;
  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong nextEntry;

  /**
   * Nothing is taken yet.
   *
   * @param memory how large the heap may become, in bytes
   * @param maxBytes the length of the largest body: there is room for one, whatever the memory
   * @param clock says when the log has been told
   */
  public BodyBudget(long memory, int maxBytes, RuntimeClock clock) {
    limit = Math.max(memory / PART_OF_MEMORY, maxBytes + 1L); // one more shows that it is too long
    this.clock = clock;
    nextEntry = new AtomicLong(clock.nanoTime());
  }

  /**
   * Takes as many bytes more as a buffer grows by; they have to be given back.
   *
   * @param from what the buffer has taken so far
   * @param to what it is to have taken then
   * @throws HttpProblemException if there are not so many. Then all that the buffer had is given
   *     back, in the same step: so of two bodies that need each other's room one has it
   */
  void grow(long from, long to) throws HttpProblemException {
    long before;
    long after;
    boolean grown;
    do {
      before = taken.get();
      grown = before - from + to <= limit;
      after = grown ? before - from + to : before - from;
    } while (!taken.compareAndSet(before, after));
    if (!grown) {
      tell(refused.incrementAndGet());
      throw new HttpProblemException(
          HttpProblem.of(
                  503,
                  "The bodies of other requests take all the room there is for them."
                      + " Try again a little later.")
              .withRetryAfter(RETRY_AFTER));
    }
  }

  void giveBack(long bytes) {
    taken.addAndGet(-bytes);
  }

  /** How many bytes are taken. */
  long taken() {
    return taken.get();
  }

  private void tell(long count) {
    long due = nextEntry.get();
    long now = clock.nanoTime();
    if (now - due >= 0 && nextEntry.compareAndSet(due, now + BETWEEN_ENTRIES.toNanos())) {
      LOGGER.log(
          Level.WARNING,
          "A body was refused with 503, since bodies on their way take nearly all of the "
              + limit
              + " bytes that they may take together. Since the start "
              + count
              + " were refused; this is told at most once a minute.");
    }
  }
}
