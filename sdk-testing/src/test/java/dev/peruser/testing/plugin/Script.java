package dev.peruser.testing.plugin;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/**
 * What the functions of a test do at an event such as {@code build first of alice}, and which
 * events there were. One test at a time.
 */
public final class Script {
  private static final List<String> EVENTS = Collections.synchronizedList(new ArrayList<>());
  private static final Map<String, Action> ACTIONS = new ConcurrentHashMap<>();
  private static final Queue<WeakReference<Object>> BORN = new ConcurrentLinkedQueue<>();

  private Script() {}

  /** What to do at an event. */
  @FunctionalInterface
  public interface Action {
    /** Does it. */
    void run() throws Exception;
  }

  /** Forgets everything. */
  public static void reset() {
    EVENTS.clear();
    ACTIONS.clear();
    BORN.clear();
  }

  /** Has an action run at an event, before whatever else happens. */
  public static void at(String event, Action action) {
    ACTIONS.put(event, action);
  }

  /** The same; the result is open as soon as the event has begun. */
  public static CountDownLatch begunAt(String event, Action action) {
    var begun = new CountDownLatch(1);
    at(
        event,
        () -> {
          begun.countDown();
          action.run();
        });
    return begun;
  }

  /** Has an event wait for a gate; the result is open as soon as the event has begun. */
  public static CountDownLatch blockAt(String event, CountDownLatch gate) {
    return begunAt(event, gate::await);
  }

  /** The same, by code that goes on waiting when it is interrupted. */
  public static CountDownLatch hangAt(String event, CountDownLatch gate) {
    return begunAt(event, () -> awaitWhateverHappens(gate));
  }

  /** Waits for a gate, and does not listen to interrupts. */
  public static void awaitWhateverHappens(CountDownLatch gate) {
    while (true) {
      try {
        gate.await();
        return;
      } catch (InterruptedException ignored) {
        // that is what this is for
      }
    }
  }

  static void event(String event) throws Exception {
    EVENTS.add(event);
    act(event);
  }

  /** Does what is to be done at an event that nobody takes note of. */
  static void act(String event) throws Exception {
    Action action = ACTIONS.get(event);
    if (action != null) {
      action.run();
    }
  }

  /** The same where no checked exception but an I/O one may be thrown. */
  static void closeEvent(String event) throws IOException {
    try {
      event(event);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Notes that there is an instance, without keeping it. */
  static void born(Object instance) {
    BORN.add(new WeakReference<>(instance));
  }

  /** The instances so far that have been noted. */
  public static List<WeakReference<Object>> born() {
    return List.copyOf(BORN);
  }

  /** The events so far. */
  public static List<String> events() {
    synchronized (EVENTS) {
      return List.copyOf(EVENTS);
    }
  }

  /** The events so far that begin with a text. */
  public static List<String> events(String prefix) {
    return events().stream().filter(event -> event.startsWith(prefix)).toList();
  }
}
