package dev.peruser.testing.plugin;

import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps account of the lives of all members, and of every promise that one of them sees broken. */
public final class Ledger {
  private static final int LIVES_PER_FAILING_BUILD = 50;
  private static final int LIVES_PER_FAILING_CLOSE = 20;
  private static final ConcurrentHashMap<String, Life> LIVING = new ConcurrentHashMap<>();
  private static final Queue<String> BROKEN = new ConcurrentLinkedQueue<>();
  private static final AtomicLong BEGUN = new AtomicLong();
  private static final AtomicLong ENDED = new AtomicLong();
  private static final AtomicLong TURNS = new AtomicLong();
  private static final AtomicInteger MOST = new AtomicInteger();

  private Ledger() {}

  /** Forgets everything. */
  public static void reset() {
    LIVING.clear();
    BROKEN.clear();
    BEGUN.set(0);
    ENDED.set(0);
    TURNS.set(0);
    MOST.set(0);
  }

  /** What was promised and not kept. */
  public static Queue<String> broken() {
    return BROKEN;
  }

  /** How many members live now. */
  public static int living() {
    return LIVING.size();
  }

  /** How many members have lived at the same time, at most. */
  public static int most() {
    return MOST.get();
  }

  /** How many lives have begun. */
  public static long begun() {
    return BEGUN.get();
  }

  /** How many lives have ended. */
  public static long ended() {
    return ENDED.get();
  }

  /** How many turns have begun. */
  public static long turns() {
    return TURNS.get();
  }

  static void broken(String promise) {
    if (BROKEN.size() < 20) {
      BROKEN.add(promise);
    }
  }

  /** The life of one member. */
  static final class Life {
    private final String user;
    private final long number;
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicLong told = new AtomicLong();
    private volatile boolean over;
    private long plain; // the author's plain field: right only if turns follow each other

    private Life(String user, long number) {
      this.user = user;
      this.number = number;
    }

    boolean hasFailingBuild() {
      return number % LIVES_PER_FAILING_BUILD == 0;
    }

    boolean hasFailingClose() {
      return number % LIVES_PER_FAILING_CLOSE == 0;
    }

    static Life begin(String user) {
      var life = new Life(user, BEGUN.incrementAndGet());
      Life other = LIVING.put(user, life);
      if (other != null) {
        broken("L2: " + user + " has a second session");
      }
      int now = LIVING.size();
      MOST.accumulateAndGet(now, Math::max);
      return life;
    }

    void end() {
      if (over) {
        broken("L3: " + user + " was closed twice");
      }
      over = true;
      if (inside.get() != 0) {
        broken("L4: " + user + " was closed in use");
      }
      if (!LIVING.remove(user, this)) {
        broken("L2: the life of " + user + " had been replaced");
      }
      ENDED.incrementAndGet();
    }

    void enter(String whose) {
      TURNS.incrementAndGet();
      if (!user.equals(whose)) {
        broken("L9: a turn of " + whose + " came to " + user);
      }
      if (over) {
        broken("L4: " + user + " was used after its close");
      }
      if (inside.incrementAndGet() != 1) {
        broken("L6: turns of " + user + " overlap");
      }
      if (++plain != told.incrementAndGet()) {
        broken("L6: a turn of " + user + " did not see what the last one wrote");
      }
    }

    void leave() {
      if (over) {
        broken("L4: " + user + " was closed in use");
      }
      inside.decrementAndGet();
    }
  }
}
