package dev.peruser.servlet.turn;

import dev.peruser.runtime.RuntimeClock;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Has a comment sent over each open stream over which nothing was sent for a while. No container
 * notices that the reader of an idle stream has gone but by a write that fails; and proxies take a
 * connection that is silent for long to be dead.
 *
 * <p>A write may block, where a reader keeps its connection but does not read; so the clock's
 * thread only looks who is due, and {@link HeartbeatThreads} write.
 */
public final class Heartbeats implements AutoCloseable {
  private static final Logger LOGGER = System.getLogger("dev.peruser.servlet");

  /**
   * A reader that has closed its connection is noticed by the second write: the first one is only
   * answered by a reset. Two of these are well within the 15 seconds that we promise.
   */
  static final Duration INTERVAL = Duration.ofSeconds(5);

  private final RuntimeClock clock;
  private final Set<StreamAnswer> open = ConcurrentHashMap.newKeySet();
  private @Nullable HeartbeatThreads threads;
  private @Nullable AutoCloseable ticking;

  /**
   * For the streams of one servlet; nothing is sent before {@link #start()}.
   *
   * @param clock says when one is due
   */
  public Heartbeats(RuntimeClock clock) {
    this.clock = clock;
  }

  /** Begins to send. */
  public synchronized void start() {
    if (ticking == null) {
      var started = new HeartbeatThreads();
      threads = started;
      ticking = clock.everyTick(() -> tick(started));
    }
  }

  /** Ends, and leaves no thread; what is just being written to a reader is given up. */
  @Override
  public synchronized void close() {
    if (ticking != null) {
      try {
        ticking.close();
      } catch (Exception e) {
        LOGGER.log(Level.WARNING, "The clock of the heartbeats could not be stopped", e);
      }
      ticking = null;
    }
    if (threads != null) {
      threads.close();
    }
  }

  long now() {
    return clock.nanoTime();
  }

  void add(StreamAnswer stream) {
    open.add(stream);
  }

  void remove(StreamAnswer stream) {
    open.remove(stream);
  }

  private void tick(HeartbeatThreads senders) {
    long due = now() - INTERVAL.toNanos();
    for (StreamAnswer stream : open) {
      if (stream.beginHeartbeat(due)) {
        senders.execute(stream::heartbeat);
      }
    }
    senders.relieve();
  }
}
