package dev.peruser.runtime.session;

import dev.peruser.api.TurnCancelledException;
import dev.peruser.runtime.Receiver;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a plugin's code that runs under a deadline: a turn, a build, a close. One word says
 * how far it is, so that whoever runs it and the watch agree on who answers the caller, and an
 * interrupt reaches this code and never the thread's next work.
 *
 * <pre>
 *   IDLE --begin--> RUNNING --claim--> ANSWERED --end--> IDLE
 *                    |   ^  \____________end____________^
 *                    |   |
 *                    |   +--emitting/emitted--> EMITTING
 *            overdue |                             | overdue
 *                    v                             v
 *               INTERRUPTING                 EMITTING_OVERDUE
 *                    |                             | emitted
 *                    +----------> OVERDUE <--------+
 *                                    |
 *                                    +-----------end---> IDLE
 * </pre>
 *
 * <ul>
 *   <li>Whoever leaves RUNNING or EMITTING_OVERDUE for OVERDUE answers the receiver: the watch, or
 *       the running code at the end of its chunk. After that, what the code gives is dropped.
 *   <li>The thread is interrupted in INTERRUPTING only, and the code waits for the end of that; so
 *       the interrupt is there before the code ends, and is cleared when it does.
 *   <li>The bits above count the uses, so that a look at an earlier use changes nothing of a later.
 * </ul>
 */
abstract class Watched {
  private static final int STATE = 0b111;
  private static final int IDLE = 0;
  private static final int RUNNING = 1;
  private static final int EMITTING = 2;
  private static final int ANSWERED = 3;
  private static final int INTERRUPTING = 4;
  private static final int EMITTING_OVERDUE = 5;
  private static final int OVERDUE = 6;
  private static final int BEGINNING = 7;
  private static final int ONE_USE = 0b1000;

  private static final VarHandle WORD;

  static {
    try {
      WORD = MethodHandles.lookup().findVarHandle(Watched.class, "word", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** How many ticks interrupted code has to return before it is stuck: a second. */
  static final int PATIENCE = 10;

  private static final long CHUNK_POLL_NANOS = 100_000;

  private volatile int word;
  private int deadline;
  private @Nullable Thread thread;
  private @Nullable Receiver receiver;

  /** Why the time is up, for the caller. */
  abstract String whyCancelled();

  /**
   * Takes note that the code has not returned long after its time was up.
   *
   * @return whether that is news
   */
  abstract boolean stuck();

  /** Takes note that code that may have been stuck has returned. */
  abstract void returned();

  /**
   * Begins on this thread. Only where nothing runs, and by one thread.
   *
   * @param answered takes the answer; null if the caller waits on this thread
   * @param until the last tick that is in time
   */
  final void begin(@Nullable Receiver answered, int until) {
    start(use(word) + ONE_USE, answered, until);
  }

  /** Does the same, unless something runs already. */
  final boolean tryBegin(@Nullable Receiver answered, int until) {
    int w = word;
    if (state(w) != IDLE || !WORD.compareAndSet(this, w, (w + ONE_USE) | BEGINNING)) {
      return false;
    }
    start(w + ONE_USE, answered, until);
    return true;
  }

  private void start(int use, @Nullable Receiver answered, int until) {
    deadline = until;
    thread = Thread.currentThread();
    receiver = answered;
    WORD.setRelease(this, use | RUNNING);
  }

  /**
   * Makes sure that the running code, and nobody else, answers the receiver.
   *
   * @return whether it is in time
   */
  final boolean claim() {
    while (true) {
      int w = word;
      switch (state(w)) {
        case RUNNING -> {
          if (WORD.compareAndSet(this, w, use(w) | ANSWERED)) {
            return true;
          }
        }
        // The watch takes no time between its two steps.
        case INTERRUPTING -> Thread.onSpinWait();
        // The function has returned while another thread of its own hands over a chunk.
        case EMITTING, EMITTING_OVERDUE -> LockSupport.parkNanos(this, CHUNK_POLL_NANOS);
        default -> {
          return false;
        }
      }
    }
  }

  /**
   * Ends. Nothing of this use is left after: no thread, no receiver, no interrupt.
   *
   * @return whether it was in time; if not, the receiver has its answer
   */
  final boolean end() {
    thread = null;
    int w = word;
    if (receiver == null && WORD.compareAndSet(this, use(w) | RUNNING, use(w))) {
      return true; // whoever waits on this thread needs no claim
    }
    if (state(w) != ANSWERED && !claim()) {
      return endOverdue();
    }
    receiver = null;
    WORD.setRelease(this, use(w));
    return true;
  }

  private boolean endOverdue() {
    receiver = null;
    synchronized (this) {
      WORD.setRelease(this, use(word));
      returned();
    }
    // Ours; one that came from elsewhere at the same time can't be told from it.
    Thread.interrupted();
    return false;
  }

  /** The use that runs, by which a leftover of an earlier one is known. */
  final int use() {
    return use(word);
  }

  /**
   * Is about to hand a chunk to the receiver.
   *
   * @param use the use that the chunk belongs to
   * @throws TurnCancelledException if the time is up
   */
  final void emitting(int use) {
    if (!WORD.compareAndSet(this, use | RUNNING, use | EMITTING)) {
      int w = word;
      if (use(w) != use || state(w) == IDLE || state(w) == ANSWERED) {
        throw new IllegalStateException("The turn of this emitter has ended");
      }
      if (state(w) == EMITTING || state(w) == EMITTING_OVERDUE) {
        throw new IllegalStateException("An emitter is used by one thread at a time");
      }
      throw cancelled(null);
    }
  }

  /**
   * Has handed it over.
   *
   * @param use the use that the chunk belongs to
   * @throws TurnCancelledException if the time has run out meanwhile
   */
  final void emitted(int use) {
    if (!WORD.compareAndSet(this, use | EMITTING, use | RUNNING)) {
      Receiver waiting = receiver;
      WORD.setRelease(this, use | INTERRUPTING);
      interrupt(thread);
      WORD.setRelease(this, use | OVERDUE);
      TurnCancelledException cancelled = cancelled(null);
      if (waiting != null) {
        Answers.end(waiting, cancelled);
      }
      throw cancelled;
    }
  }

  /** Whether what is emitted in a use from now on will not arrive. */
  final boolean isCancelled(int use) {
    int w = word;
    return use(w) != use || (state(w) != RUNNING && state(w) != EMITTING);
  }

  /**
   * Looks whether the time is up, and if so takes the answer from the running code and interrupts
   * it.
   *
   * @param now the time, in ticks
   * @param patience for how many ticks interrupted code may go on before it is stuck
   * @param answers has the receiver answered
   * @return whether the code is stuck, and was not when somebody looked before
   */
  boolean look(int now, int patience, Answers answers) {
    int w = word;
    int late = now - deadline;
    if (state(w) == OVERDUE) {
      return late > patience && becomesStuck();
    }
    if (late > 0) {
      cancel(w, answers);
    }
    return false;
  }

  /** Does the same however much time there is left. */
  void cancel(Answers answers) {
    cancel(word, answers);
  }

  private void cancel(int w, Answers answers) {
    if (state(w) == EMITTING) {
      // No interrupt: it would close the connection that the chunk is written to.
      WORD.compareAndSet(this, w, use(w) | EMITTING_OVERDUE);
      return;
    }
    Thread running = thread;
    Receiver waiting = receiver;
    if (state(w) != RUNNING || !WORD.compareAndSet(this, w, use(w) | INTERRUPTING)) {
      return;
    }
    try {
      interrupt(running);
    } finally { // a thread of others may throw; the code and its caller must not wait for ever
      WORD.setRelease(this, use(w) | OVERDUE);
      if (waiting != null) {
        answers.failLater(waiting, cancelled(null));
      }
    }
  }

  private static void interrupt(@Nullable Thread running) {
    if (running != null) { // the code has not ended just now
      running.interrupt();
    }
  }

  /** Says that the time was up, and what the code did when it was told. */
  final TurnCancelledException cancelled(@Nullable Throwable consequence) {
    var cancelled = new TurnCancelledException(whyCancelled());
    if (consequence != null) {
      cancelled.initCause(consequence);
    }
    return cancelled;
  }

  private synchronized boolean becomesStuck() {
    return state(word) == OVERDUE && stuck();
  }

  /** Whether the time was up and the code has not returned. */
  final boolean isOverdue() {
    return state(word) == OVERDUE;
  }

  /** Where the running code is; empty if none runs. */
  StackTraceElement[] stack() {
    Thread running = thread;
    return running == null ? new StackTraceElement[0] : running.getStackTrace();
  }

  private static int state(int w) {
    return w & STATE;
  }

  private static int use(int w) {
    return w & ~STATE;
  }
}
