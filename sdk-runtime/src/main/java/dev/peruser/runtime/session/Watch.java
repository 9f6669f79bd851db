package dev.peruser.runtime.session;

import dev.peruser.api.spi.CurrentTurn;
import dev.peruser.runtime.Receiver;
import java.lang.System.Logger;
import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at all code of plugins that runs. Each thread has a {@link Watched} of its own, which it
 * finds in a weak reference of its own: so beginning takes no step that two threads contend for, a
 * look takes as long as there are threads and not as there are users, and a thread that outlives
 * the runtime does not hold it. A thread that has lost the reference (the JDK's common pool empties
 * its threads' locals after each task, and another runtime puts its own in the place) finds the
 * same one here.
 */
final class Watch {
  private static final Logger LOGGER = System.getLogger("dev.peruser.runtime");

  /** How many ticks interrupted code has to return before it is stuck: a second. */
  static final int PATIENCE = 10;

  private final Answers answers;

  /** For each thread its outermost, which leads to those within. */
  private final ConcurrentHashMap<Thread, Watched> all = new ConcurrentHashMap<>();

  /**
   * Looks at nothing yet.
   *
   * @param answers has the receivers of late code answered
   */
  Watch(Answers answers) {
    this.answers = answers;
  }

  /**
   * Begins code on this thread; it is to be ended there.
   *
   * @param owner whose code it is
   * @param receiver takes the answer; null if the caller waits on this thread
   * @param until the last tick that is in time
   * @return where it is watched
   */
  Watched begin(CodeOwner owner, @Nullable Receiver receiver, int until) {
    Watched watched = ofThisThread();
    watched.begin(owner, receiver, until);
    return watched;
  }

  private Watched ofThisThread() {
    @Nullable Object[] slots = CurrentTurn.slots();
    Watched watched = known(slots[CurrentTurn.OF_THE_THREAD]);
    if (watched == null) {
      watched = all.computeIfAbsent(Thread.currentThread(), thread -> new Watched(this, thread));
      slots[CurrentTurn.OF_THE_THREAD] = watched.reference();
    }
    while (!watched.isIdle()) { // a turn of another user, from inside this one's
      Watched inner = watched.inner();
      watched = inner == null ? watched.makeInner() : inner;
    }
    return watched;
  }

  /** Whether this thread runs code of an owner, however far out. */
  boolean isRunHere(CodeOwner owner) {
    Watched watched = all.get(Thread.currentThread());
    while (watched != null && !watched.isOf(owner)) {
      watched = watched.inner();
    }
    return watched != null;
  }

  /** What this watch has left with the thread, unless another runtime's has taken its place. */
  private @Nullable Watched known(@Nullable Object left) {
    return left instanceof WeakReference<?> reference
            && reference.get() instanceof Watched watched
            && watched.watch() == this
        ? watched
        : null;
  }

  /**
   * Cancels what is late, and takes note of what is stuck.
   *
   * @param now the time, in ticks
   * @param stuck is given the owners of code that has become stuck
   */
  void look(int now, Consumer<CodeOwner> stuck) {
    for (Iterator<Watched> each = all.values().iterator(); each.hasNext(); ) {
      Watched outermost = each.next();
      if (outermost.isOver()) {
        each.remove();
        continue;
      }
      for (Watched watched = outermost; watched != null; watched = watched.inner()) {
        CodeOwner owner = watched.look(now, answers);
        if (owner != null) {
          stuck.accept(owner);
          StuckException.log(LOGGER, owner, watched.stack());
        }
      }
    }
  }

  /** Cancels all that runs. */
  void cancelAll() {
    for (Watched outermost : all.values()) {
      for (Watched watched = outermost; watched != null; watched = watched.inner()) {
        watched.cancel(answers);
      }
    }
  }

  /** Some code of an owner that was stuck has returned. Guarded by this watch. */
  void returned(CodeOwner owner) {
    if (stuck(owner) == 0) {
      owner.returned();
    }
  }

  /** How many pieces of code are stuck. */
  synchronized int stuck() {
    return stuck(null);
  }

  private int stuck(@Nullable CodeOwner owner) {
    int count = 0;
    for (Watched outermost : all.values()) {
      for (Watched watched = outermost; watched != null; watched = watched.inner()) {
        count += watched.isStuck(owner) ? 1 : 0;
      }
    }
    return count;
  }
}
