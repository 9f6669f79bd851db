package dev.peruser.testing.plugin;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Keeps account of the lives of all members, and of every promise that one of them sees broken. */
public final class Ledger {
  private static final int LIVES_PER_FAILING_BUILD = 50;
  private static final int LIVES_PER_FAILING_CLOSE = 20;
  private static final ConcurrentHashMap<String, Account> ACCOUNTS = new ConcurrentHashMap<>();
  private static final ConcurrentHashMap<String, Life> LIVING = new ConcurrentHashMap<>();
  private static final Queue<String> BROKEN = new ConcurrentLinkedQueue<>();
  private static final AtomicLong BEGUN = new AtomicLong();
  private static final AtomicLong ENDED = new AtomicLong();
  private static final AtomicLong TURNS = new AtomicLong();
  private static final AtomicLong EARLY = new AtomicLong();
  private static final AtomicInteger MOST = new AtomicInteger();
  private static volatile Rules rules = new Rules(() -> 0, 0, Duration.ZERO, Duration.ZERO);

  private Ledger() {}

  /**
   * What is to be kept.
   *
   * @param now the time of the runtime's clock, in nanoseconds
   * @param mostLives how many members may live at the same time, those that close included
   * @param idleTimeout how long a member may be idle
   * @param leastIdle how long a member has been idle that makes room for another
   */
  public record Rules(LongSupplier now, int mostLives, Duration idleTimeout, Duration leastIdle) {}

  /** Forgets everything, and begins to hold what happens against some rules. */
  public static void reset(Rules rules) {
    Ledger.rules = rules;
    EARLY.set(0);
    ACCOUNTS.clear();
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

  /** Whether a user's member lives now. */
  public static boolean isLiving(String user) {
    return LIVING.containsKey(user);
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

  /**
   * How many lives have ended that nobody had asked to end, before they had been idle for the whole
   * time: those that made room.
   */
  public static long early() {
    return EARLY.get();
  }

  /** A user asks for something; at most one session is built for it. */
  public static void asks(String user) {
    account(user).turns.incrementAndGet();
  }

  /** Has a user ask for the end of the own session. */
  public static void asksForTheEnd(String user, Runnable end) {
    account(user).endsBegun.incrementAndGet();
    end.run();
    account(user).endsDone.incrementAndGet();
  }

  private static Account account(String user) {
    return ACCOUNTS.computeIfAbsent(user, it -> new Account());
  }

  /** What a user has asked for. */
  private static final class Account {
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicInteger lives = new AtomicInteger();
    private final AtomicInteger endsBegun = new AtomicInteger();
    private final AtomicInteger endsDone = new AtomicInteger();

    /** Of {@link #endsDone}, those that came before the last life had ended. */
    private volatile int endsOfOthers;
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
    private final Account account;
    private volatile boolean over;
    private volatile long used = rules.now().getAsLong();
    private long plain; // the author's plain field: right only if turns follow each other

    private Life(String user, long number) {
      this.user = user;
      this.number = number;
      account = account(user);
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
      if (now > rules.mostLives()) {
        broken("L7: " + now + " sessions at the same time");
      }
      if (life.account.lives.incrementAndGet() > life.account.turns.get()) {
        broken("L1: " + user + " has more sessions than turns that could have begun them");
      }
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
      boolean asked = account.endsBegun.get() != account.endsOfOthers;
      if (!asked && told.get() != 0) { // else it had been built too late
        endedUnasked(Duration.ofNanos(rules.now().getAsLong() - used));
      }
      account.endsOfOthers = account.endsDone.get();
      if (!LIVING.remove(user, this)) {
        broken("L2: the life of " + user + " had been replaced");
      }
      ENDED.incrementAndGet();
    }

    private void endedUnasked(Duration idle) {
      if (idle.compareTo(rules.leastIdle()) < 0) {
        broken("L7: " + user + " had to make room after " + idle);
      } else if (idle.compareTo(rules.idleTimeout()) < 0) {
        EARLY.incrementAndGet();
      }
    }

    /** Takes note of what a turn has reached: whose purse, and which instance of the shared one. */
    void reached(String owner, int instance) {
      if (!user.equals(owner)) {
        broken("L10: " + user + " reached what is " + owner + "'s");
      }
      if (instance != Commons.instances()) {
        broken("L10: there is more than one shared function");
      }
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
      used = rules.now().getAsLong();
      inside.decrementAndGet();
    }
  }
}
