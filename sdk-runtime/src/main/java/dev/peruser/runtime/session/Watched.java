package dev.peruser.runtime.session;

import dev.peruser.api.TurnCancelledException;
import dev.peruser.runtime.Receiver;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The plugins' code that a thread runs under a deadline: a turn, a build, a close. One word says
 * how far it is, so that whoever runs it and the watch agree on who answers the caller, and an
 * interrupt reaches this code and never the thread's next work.
 *
 * <pre>
 *   IDLE --begin--> RUNNING --claim--> ANSWERED --end--> IDLE
 *                    |   ^  \____________end____________^
 *                    |   |
 *                    |   +--emit--> EMITTING, until the receiver has the chunk
 *            overdue |
 *                    v
 *               INTERRUPTING --> OVERDUE --end--> IDLE
 * </pre>
 *
 * <ul>
 *   <li>Whoever leaves RUNNING as overdue answers the receiver. That is the watch; or the code, if
 *       its time was up while it handed over a chunk and it ends before the watch comes again.
 *       After that, what the code gives is dropped.
 *   <li>The thread is interrupted in INTERRUPTING only, and the code waits for the end of that; so
 *       the interrupt is there before the code ends, and is cleared when it does.
 *   <li>Nobody but who emits leaves EMITTING; and by a write, for a call needs stack, which a
 *       recursive function may have used up.
 *   <li>The bits above count the uses, so that a look at an earlier use changes nothing of a later.
 *   <li>Only its own thread begins and ends it; other threads of a function may emit.
 * </ul>
 */
final class Watched {
  private static final Logger LOGGER = System.getLogger("dev.peruser.runtime");

  private static final long STATE = 0b111;
  private static final int IDLE = 0;
  private static final int RUNNING = 1;
  private static final int EMITTING = 2;
  private static final int ANSWERED = 3;
  private static final int INTERRUPTING = 4;
  private static final int OVERDUE = 5;
  private static final long ONE_USE = 0b1000;

  private static final VarHandle WORD;

  static {
    try {
      WORD = MethodHandles.lookup().findVarHandle(Watched.class, "word", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static final long CHUNK_POLL_NANOS = 100_000;

  private final Watch watch;
  private final Thread thread;
  private final WeakReference<Watched> reference;
  private volatile long word;
  private int deadline;
  private @Nullable CodeOwner owner;
  private @Nullable Receiver receiver;

  /** Set once the time was up while a chunk was handed over: that chunk is the last. */
  private volatile @Nullable Late late;

  /** The owner has been told that the code is stuck. Guarded by the watch. */
  private boolean stuck;

  /** For the code that this is begun within. */
  private final @Nullable Watched outer;

  /** For the code that this thread begins within the code that it runs already. */
  private volatile @Nullable Watched inner;

  /** What the receiver of a use will be told. */
  private record Late(long use, TurnCancelledException why) {}

  /**
   * For the outermost code of a thread.
   *
   * @param watch who looks at it
   * @param thread the only one to begin and to end it
   */
  Watched(Watch watch, Thread thread) {
    this.watch = watch;
    this.thread = thread;
    outer = null;
    reference = new WeakReference<>(this);
  }

  private Watched(Watched outer) {
    watch = outer.watch;
    thread = outer.thread;
    this.outer = outer;
    reference = outer.reference;
  }

  Watch watch() {
    return watch;
  }

  /** What its thread finds it by. */
  WeakReference<Watched> reference() {
    return reference;
  }

  /** For the code that is begun within this one, on the same thread. */
  @Nullable Watched inner() {
    return inner;
  }

  Watched makeInner() {
    var made = new Watched(this);
    inner = made;
    return made;
  }

  /** Begins. Only where nothing runs. */
  void begin(CodeOwner whose, @Nullable Receiver answered, int until) {
    deadline = until;
    owner = whose;
    receiver = answered;
    WORD.setRelease(this, use(word) + ONE_USE | RUNNING);
  }

  /**
   * Makes sure that the running code, and nobody else, answers the receiver.
   *
   * @return whether it is in time
   */
  boolean claim() {
    while (true) {
      long w = word;
      switch (state(w)) {
        case RUNNING -> {
          if (isLate(use(w))) {
            answerLate(w);
          } else if (WORD.compareAndSet(this, w, use(w) | ANSWERED)) {
            return true;
          }
        }
        // The watch takes no time between its two steps.
        case INTERRUPTING -> Thread.onSpinWait();
        // Another thread of the function, which has returned meanwhile.
        case EMITTING -> LockSupport.parkNanos(this, CHUNK_POLL_NANOS);
        default -> {
          return false;
        }
      }
    }
  }

  private void answerLate(long w) {
    Late last = late;
    Receiver waiting = receiver;
    if (WORD.compareAndSet(this, w, use(w) | OVERDUE) && last != null && waiting != null) {
      Answers.end(waiting, last.why());
    }
  }

  /**
   * Ends. Nothing of this use is left after: no owner, no receiver, no interrupt.
   *
   * @return whether it was in time; if not, the receiver has its answer
   */
  boolean end() {
    long w = word;
    if (receiver == null && WORD.compareAndSet(this, use(w) | RUNNING, use(w))) {
      owner = null;
      return true; // whoever waits on this thread needs no claim
    }
    if (state(w) != ANSWERED && !claim()) {
      return endOverdue();
    }
    owner = null;
    receiver = null;
    WORD.setRelease(this, use(w));
    return true;
  }

  private boolean endOverdue() {
    CodeOwner whose = Objects.requireNonNull(owner);
    receiver = null;
    synchronized (watch) {
      owner = null;
      WORD.setRelease(this, use(word));
      if (stuck) {
        stuck = false;
        watch.returned(whose);
      }
    }
    // Ours; one that came from elsewhere at the same time can't be told from it.
    Thread.interrupted();
    if (outer != null && outer.isInterrupted()) {
      interrupt();
    }
    return false;
  }

  /** Whether this code, or what it is within, has been told to end; it may not have looked yet. */
  private boolean isInterrupted() {
    int state = state(word);
    return state == INTERRUPTING || state == OVERDUE || (outer != null && outer.isInterrupted());
  }

  /** The use that runs, by which a leftover of an earlier one is known. */
  long use() {
    return use(word);
  }

  /**
   * Hands a chunk to the receiver.
   *
   * @param use the use that the chunk belongs to
   * @param to the receiver of that use
   * @throws TurnCancelledException if the time is up, or has run out meanwhile
   */
  void emit(long use, Receiver to, @Nullable Object chunk) {
    if (isLate(use) || !WORD.compareAndSet(this, use | RUNNING, use | EMITTING)) {
      throw notTaken(use);
    }
    try {
      to.next(chunk);
    } finally {
      word = use | RUNNING;
    }
    if (isLate(use)) {
      throw notTaken(use);
    }
  }

  private RuntimeException notTaken(long use) {
    CodeOwner whose = owner;
    long w = word;
    if (use(w) != use || state(w) == IDLE || state(w) == ANSWERED || whose == null) {
      return new IllegalStateException("The turn of this emitter has ended");
    }
    return isCancelled(use)
        ? whose.cancelled(null)
        : new IllegalStateException("An emitter is used by one thread at a time");
  }

  /** Whether what is emitted in a use from now on will not arrive. */
  boolean isCancelled(long use) {
    long w = word;
    return use(w) != use || (state(w) != RUNNING && state(w) != EMITTING) || isLate(use);
  }

  private boolean isLate(long use) {
    Late last = late;
    return last != null && last.use() == use;
  }

  /**
   * Looks whether the time is up, and if so takes the answer from the running code and interrupts
   * it.
   *
   * @param now the time, in ticks
   * @param answers has the receiver answered
   * @return whose code is stuck, and was not when somebody looked before; null if it is not
   */
  @Nullable CodeOwner look(int now, Answers answers) {
    long w = word;
    int over = now - deadline;
    if (state(w) == OVERDUE) {
      return over > Watch.PATIENCE ? becomesStuck(w) : null;
    }
    if (over > 0 || isLate(use(w))) {
      cancel(w, answers);
    }
    return null;
  }

  /** Does the same however much time there is left. */
  void cancel(Answers answers) {
    cancel(word, answers);
  }

  private void cancel(long w, Answers answers) {
    CodeOwner whose = owner;
    Receiver waiting = receiver;
    if ((state(w) != RUNNING && state(w) != EMITTING) || whose == null) {
      return;
    }
    // Made before the answer is taken from the code: there may be no memory for it.
    TurnCancelledException cancelled = whose.cancelled(null);
    if (state(w) == EMITTING) {
      // No interrupt: it would close the connection that the chunk is written to.
      becomesLate(w, cancelled);
    } else if (WORD.compareAndSet(this, w, use(w) | INTERRUPTING)) {
      interrupt();
      WORD.setRelease(this, use(w) | OVERDUE);
      if (waiting != null) {
        answers.failLater(waiting, cancelled);
      }
    }
  }

  private void becomesLate(long w, TurnCancelledException why) {
    synchronized (watch) {
      if (word == w) { // else the receiver has it, which the next look will find
        late = new Late(use(w), why);
      }
    }
  }

  /** A thread of others may throw; the code and its caller must not wait for ever. */
  private void interrupt() {
    try {
      thread.interrupt();
    } catch (RuntimeException | Error e) {
      LOGGER.log(Level.WARNING, "Code that took too long could not be interrupted", e);
    }
  }

  private @Nullable CodeOwner becomesStuck(long w) {
    synchronized (watch) {
      CodeOwner whose = owner;
      if (word != w || stuck || whose == null) {
        return null;
      }
      stuck = true;
      whose.stuck();
      return whose;
    }
  }

  /** Whether code of this owner, or of any if it is null, is stuck. Guarded by the watch. */
  boolean isStuck(@Nullable CodeOwner whose) {
    return stuck && (whose == null || owner == whose);
  }

  /** Whether code of this owner runs. Only its own thread asks. */
  boolean isOf(CodeOwner whose) {
    return owner == whose;
  }

  boolean isIdle() {
    return state(word) == IDLE;
  }

  /** Whether it will not be begun again. */
  boolean isOver() {
    return !thread.isAlive() && isIdle();
  }

  /** Where the running code is. */
  StackTraceElement[] stack() {
    return thread.getStackTrace();
  }

  private static int state(long w) {
    return (int) (w & STATE);
  }

  private static long use(long w) {
    return w & ~STATE;
  }
}
