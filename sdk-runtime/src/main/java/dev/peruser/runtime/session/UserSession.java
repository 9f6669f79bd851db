package dev.peruser.runtime.session;

import dev.peruser.api.InvocationContext;
import dev.peruser.api.User;
import dev.peruser.api.spi.CurrentTurn;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.runtime.UserMetrics;
import dev.peruser.runtime.build.Instances;
import dev.peruser.runtime.log.LogText;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The life of one user's instances. A user has at most one session that is not closed (L2).
 *
 * <pre>
 *               built                    nobody in it, and idle,
 *   BUILDING ----------> LIVE            or ending, or shutdown
 *      |                  |  \___________________________________> CLOSING
 *      |                  | <----- no memory: ending, from now on ----|
 *      |                  |                                           |
 *      | build failed     | tryEnter, leave                           | all closed
 *      v                                                              v
 *   CLOSED <------------------------------------------------------ CLOSED
 * </pre>
 *
 * <p>One state word holds the phase, three flags, the number of running turns and the time of the
 * last one, so that entering, leaving, the concurrency limit and the exactly-once close are the
 * same compare-and-swap:
 *
 * <ul>
 *   <li>A turn runs only between a successful {@link #tryEnter} (or a hand-over by {@link #leave}
 *       or {@link #built}) and its {@link #leave}. The build is a turn of whoever builds.
 *   <li>CLOSING is entered only from LIVE with no running turn, so a session in use is never closed
 *       (L4), and by one compare-and-swap, so whoever succeeds is the only one to close (L3).
 *       Whoever cannot, for want of memory, says so by {@link #couldNotClose}, and the next one
 *       tries.
 *   <li>The queue is guarded by this object's monitor. WAITING is set exactly while it is not
 *       empty; it sends every newcomer to the back of the queue (L6) and every leaver to its head.
 *   <li>What runs in it is {@link Watched}: the build, then turns, in the end the close. STUCK is
 *       set while such code has not returned long after its time was up; nobody gets in then, and
 *       nobody waits.
 *   <li>Nothing blocks inside the monitor, and no code of others runs in it.
 * </ul>
 */
final class UserSession implements CodeOwner, CurrentTurn.Source {
  private static final int PHASE = 0b11;
  private static final int BUILDING = 0;
  private static final int LIVE = 1;
  private static final int CLOSING = 2;
  private static final int CLOSED = 3;

  /** The queue is not empty. */
  private static final int WAITING = 0b100;

  /** Whoever comes from now on gets a fresh session; turns that run may finish. */
  private static final int ENDING = 0b1000;

  /** Code that runs in it has not returned long after its time was up; nobody else gets in. */
  private static final int STUCK = 0b10000;

  private static final int TURNS_SHIFT = 5;
  private static final int ONE_TURN = 1 << TURNS_SHIFT;

  /** Above phase, flags and turns: when the last turn ended, in ticks. */
  private static final int TIME_SHIFT = 32;

  private static final long WITHOUT_TIME = 0xFFFF_FFFFL;

  private static final VarHandle STATE;

  static {
    try {
      STATE = MethodHandles.lookup().findVarHandle(UserSession.class, "state", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final User user;
  private final int hash;
  private volatile @Nullable UserSession next;
  private final @Nullable SessionMetrics metrics;
  private volatile long state = BUILDING | ONE_TURN;
  private @Nullable Object entry;
  private AutoCloseable @Nullable [] resources;
  private @Nullable Queue<Turn> queue;

  /** What became of a turn that had to wait. */
  enum Admission {
    /** It need not wait any more: it runs now, on this thread. */
    ENTERED,
    /** It is in the queue; another thread will run it. */
    QUEUED,
    /** The queue is full. */
    FULL,
    /** Code in the session does not return; until it does, nobody gets in. */
    STUCK,
    /** The session has closed; the user's next one is for it. */
    CLOSED
  }

  /**
   * A session that is being built, by a turn that counts as running.
   *
   * @param user whose session it is
   * @param metrics counts its turns, if anybody wants to know
   * @param waiting turns that wait already
   */
  UserSession(User user, @Nullable SessionMetrics metrics, @Nullable Queue<Turn> waiting) {
    this.user = user;
    hash = SessionMap.hash(user);
    this.metrics = metrics;
    if (waiting != null && !waiting.isEmpty()) {
      queue = waiting;
      state = BUILDING | ONE_TURN | WAITING;
    }
  }

  User user() {
    return user;
  }

  /** Of the user, for the {@link SessionMap}. */
  int hash() {
    return hash;
  }

  /** The next one in its bucket of the {@link SessionMap}, to which this belongs. */
  @Nullable UserSession next() {
    return next;
  }

  void setNext(@Nullable UserSession other) {
    next = other;
  }

  @Nullable SessionMetrics metrics() {
    return metrics;
  }

  /** What turns enter through, see {@link Entrance}. Only inside a turn. */
  Object entry() {
    return Objects.requireNonNull(entry);
  }

  @Override
  public InvocationContext context(@Nullable User caller, @Nullable Object attributes) {
    return new TurnContext(
        this, caller, attributes == null ? TurnAttributes.NONE : (TurnAttributes) attributes);
  }

  /** Begins a turn if it can begin at once. */
  boolean tryEnter(int maxConcurrency) {
    while (true) {
      long s = state;
      if (!isOpen(s, maxConcurrency)) {
        return false;
      }
      if (STATE.compareAndSet(this, s, s + ONE_TURN)) {
        return true;
      }
    }
  }

  private static boolean isOpen(long s, int maxConcurrency) {
    return (s & (PHASE | WAITING | ENDING | STUCK)) == LIVE && running(s) < maxConcurrency;
  }

  @Override
  public String whyCancelled() {
    return switch ((int) state & PHASE) {
      case BUILDING -> ended("Building the session", "build_timeout");
      case LIVE -> ended("The turn", "turn_timeout");
      default -> ended("Closing the session", "close_timeout");
    };
  }

  private String ended(String what, String option) {
    return what
        + " of user "
        + LogText.of(user)
        + " took longer than "
        + option
        + " or a shutdown allows";
  }

  @Override
  public void stuck() {
    STATE.getAndBitwiseOr(this, (long) STUCK);
  }

  @Override
  public void returned() {
    STATE.getAndBitwiseAnd(this, ~(long) STUCK);
  }

  /** Puts a turn at the end of the queue, unless it turns out that it need not wait. */
  synchronized Admission enqueue(Turn turn, int maxConcurrency, int maxWaiting) {
    while (true) {
      long s = state;
      if ((s & PHASE) == CLOSED) {
        return Admission.CLOSED;
      }
      if ((s & STUCK) != 0) {
        return Admission.STUCK;
      }
      if (isOpen(s, maxConcurrency)) {
        if (STATE.compareAndSet(this, s, s + ONE_TURN)) {
          return Admission.ENTERED;
        }
        continue; // never wait by a state in which one could have entered: nobody might come
      }
      if (maxWaiting == 0 || (queue != null && queue.size() >= maxWaiting)) {
        return Admission.FULL;
      }
      // From here on every leaver and closer comes for the queue, and waits for this monitor.
      // So nothing may fail between the flag and the turn, not even for want of memory.
      Queue<Turn> waiting = queue == null ? new ArrayDeque<>(4) : queue;
      if ((s & WAITING) != 0 || STATE.compareAndSet(this, s, s | WAITING)) {
        waiting.add(turn);
        queue = waiting;
        return Admission.QUEUED;
      }
    }
  }

  /**
   * Ends a turn. If another one waits, it takes this one's place.
   *
   * @return the turn to run next, already entered; null if none waits
   */
  @Nullable Turn leave(int now) {
    while (true) {
      long s = state;
      if ((s & (WAITING | ENDING)) == WAITING) {
        Turn next = poll();
        if (next != null) {
          return next;
        }
      } else if (STATE.compareAndSet(this, s, at(now, s - ONE_TURN))) {
        return null;
      }
    }
  }

  private synchronized @Nullable Turn poll() {
    Turn next = queue == null ? null : queue.poll();
    if (queue != null && queue.isEmpty()) {
      queue = null;
      STATE.getAndBitwiseAnd(this, ~(long) WAITING);
    }
    return next;
  }

  /**
   * The build has succeeded; the turn that built goes on as a running one.
   *
   * @return turns that waited and may run beside it, already entered
   */
  synchronized List<Turn> built(Instances built, int maxConcurrency) {
    entry = built.entry();
    resources = built.resources();
    var entered = new ArrayList<Turn>();
    STATE.getAndBitwiseOr(this, (long) LIVE);
    while (running(state) < maxConcurrency && (state & (WAITING | ENDING)) == WAITING) {
      // First its place: with the last one gone from the queue, a newcomer would take it.
      STATE.getAndAdd(this, (long) ONE_TURN);
      entered.add(Objects.requireNonNull(poll()));
    }
    return entered;
  }

  /** Has the session close as soon as no turn runs; whoever waits or comes gets a fresh one. */
  void retire() {
    STATE.getAndBitwiseOr(this, (long) ENDING);
  }

  /** Begins to close a session that is to end and that nobody is in. Succeeds once. */
  boolean tryCloseEnding() {
    while (true) {
      long s = state;
      if ((s & (PHASE | ENDING)) != (LIVE | ENDING) || running(s) != 0) {
        return false;
      }
      if (STATE.compareAndSet(this, s, closing(s))) {
        return true;
      }
    }
  }

  /** Begins to close a session that nobody is in or waits for. Succeeds once. */
  boolean tryCloseUnused() {
    long s = state;
    return isUnused(s) && STATE.compareAndSet(this, s, closing(s));
  }

  /** The same, if nobody has been in it for longer than some ticks. */
  boolean tryCloseIdle(int now, int ticks) {
    long s = state;
    return isUnused(s) && idle(now, s) > ticks && STATE.compareAndSet(this, s, closing(s));
  }

  /** For how many ticks nobody has been in it; negative if somebody is, or it is not live. */
  int idleTicks(int now) {
    long s = state;
    return isUnused(s) ? idle(now, s) : -1;
  }

  private static boolean isUnused(long s) {
    return (s & (PHASE | WAITING)) == LIVE && running(s) == 0;
  }

  private static long closing(long s) {
    return (s & ~(long) PHASE) | CLOSING;
  }

  /**
   * Whoever began to close could not, or not all of it: the session is to end all the same. Needs
   * no memory.
   */
  void couldNotClose() {
    STATE.getAndBitwiseOr(this, (long) ENDING);
    STATE.getAndBitwiseXor(this, (long) (CLOSING | LIVE)); // from the one to the other
  }

  /** What has to be closed. Only for whoever began to close. */
  Instances instances() {
    return new Instances(entry, resources);
  }

  /**
   * Ends this object's life, whether it was built or not.
   *
   * @return the turns that still wait, in order
   */
  synchronized Queue<Turn> closed() {
    Queue<Turn> rest = takeWaiting();
    entry = null;
    resources = null;
    state = CLOSED;
    return rest;
  }

  /**
   * Ends this object's life on the spot, if there is nothing to close, so that no code of others
   * has to run, and nobody waits. Only for whoever began to close.
   *
   * @return whether it has ended
   */
  synchronized boolean closedAtOnce() {
    if (resources != null || queue != null) {
      return false;
    }
    entry = null;
    state = CLOSED;
    return true;
  }

  /** Empties the queue unless the code has returned meanwhile: then there is room for who waits. */
  synchronized Queue<Turn> takeWaitingIfStuck() {
    return isStuck() ? takeWaiting() : new ArrayDeque<>();
  }

  /** Empties the queue, of a session whose turn does not end. */
  synchronized Queue<Turn> takeWaiting() {
    Queue<Turn> rest = queue == null ? new ArrayDeque<>() : queue;
    queue = null;
    STATE.getAndBitwiseAnd(this, ~(long) WAITING);
    return rest;
  }

  /** What its turns have come to; empty where nobody counts. */
  Optional<UserMetrics> snapshot() {
    return Optional.ofNullable(metrics)
        .map(counts -> counts.snapshot(user, activeTurns(), waitingTurns(), isStuck()));
  }

  int activeTurns() {
    return running(state);
  }

  synchronized int waitingTurns() {
    return queue == null ? 0 : queue.size();
  }

  boolean isStuck() {
    return (state & STUCK) != 0;
  }

  /** Whether whoever began it has yet to build it. */
  boolean isBuilding() {
    return (state & PHASE) == BUILDING;
  }

  boolean isLive() {
    return (state & PHASE) == LIVE;
  }

  private static int running(long s) {
    return (int) s >>> TURNS_SHIFT;
  }

  private static long at(int now, long s) {
    return ((long) now << TIME_SHIFT) | (s & WITHOUT_TIME);
  }

  private static int idle(int now, long s) {
    return now - (int) (s >>> TIME_SHIFT);
  }
}
