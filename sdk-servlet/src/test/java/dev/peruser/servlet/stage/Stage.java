package dev.peruser.servlet.stage;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Where a test holds the functions of a deployed application, and learns what they did. */
public final class Stage {
  private static final long PATIENCE_SECONDS = 30;
  private static final Map<String, CountDownLatch> GATES = new ConcurrentHashMap<>();
  private static final Map<String, BlockingQueue<String>> EVENTS = new ConcurrentHashMap<>();

  private Stage() {}

  /** Forgets everything, and opens what is closed. */
  public static void reset() {
    GATES.values().forEach(CountDownLatch::countDown);
    GATES.clear();
    EVENTS.clear();
  }

  /** Has functions wait at a gate until it is opened. */
  public static void close(String gate) {
    GATES.put(gate, new CountDownLatch(1));
  }

  /** Lets all through that wait at a gate, or come later. */
  public static void open(String gate) {
    GATES.getOrDefault(gate, new CountDownLatch(0)).countDown();
  }

  /** A function comes to a gate: it says so, then waits if the gate is closed. */
  public static void reach(String gate) throws InterruptedException {
    CountDownLatch latch = GATES.get(gate);
    tell(gate);
    if (latch != null && !latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("Nobody has opened the gate '" + gate + "'");
    }
  }

  /** The same, for a function that does not care for its interrupt; it says when it goes on. */
  public static void reachWhateverHappens(String gate) {
    while (true) {
      try {
        reach(gate);
        tell(gate + " has returned");
        return;
      } catch (InterruptedException ignored) {
        // that is what this is for
      }
    }
  }

  /** Says that something has happened. */
  public static void tell(String event) {
    events(event).add(event);
  }

  /** Waits until something has happened once more. */
  public static void await(String event) throws InterruptedException {
    if (events(event).poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
      throw new AssertionError("'" + event + "' has not happened");
    }
  }

  /** How often something has happened, and nobody has waited for it. */
  public static int count(String event) {
    return events(event).size();
  }

  private static BlockingQueue<String> events(String event) {
    return EVENTS.computeIfAbsent(event, key -> new LinkedBlockingQueue<>());
  }
}
