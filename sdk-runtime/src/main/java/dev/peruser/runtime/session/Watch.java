package dev.peruser.runtime.session;

import dev.peruser.api.spi.CurrentTurn;
import dev.peruser.runtime.Receiver;
import java.lang.System.Logger;
import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at all code of plugins that runs. Each thread has a {@link Watched} of its own, which it
 * finds in a weak reference of its own: so beginning takes no step that two threads contend for, a
 * look takes as long as there are threads and not as there are users, and a thread that outlives
 * the runtime does not hold it.
 */
final class Watch {
  private static final Logger LOGGER = System.getLogger("dev.peruser.runtime");

  /** How many ticks interrupted code has to return before it is stuck: a second. */
  static final int PATIENCE = 10;

  private final Answers answers;
  private final Queue<Watched> all = new ConcurrentLinkedQueue<>();

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
      watched = add(new Watched(this, Thread.currentThread()));
      slots[CurrentTurn.OF_THE_THREAD] = watched.reference();
    }
    while (!watched.isIdle()) { // a turn of another user, from inside this one's
      Watched inner = watched.inner();
      if (inner == null) {
        inner = add(watched.makeInner());
      }
      watched = inner;
    }
    return watched;
  }

  /** What this watch has left with the thread; what another runtime's has is replaced. */
  private @Nullable Watched known(@Nullable Object left) {
    if (!(left instanceof WeakReference<?> reference)) {
      return null;
    }
    if (reference.get() instanceof Watched watched && watched.watch() == this) {
      return watched;
    }
    reference.clear();
    return null;
  }

  private Watched add(Watched watched) {
    all.add(watched);
    return watched;
  }

  /**
   * Cancels what is late, and takes note of what is stuck.
   *
   * @param now the time, in ticks
   * @param stuck is given the owners of code that has become stuck
   */
  void look(int now, Consumer<CodeOwner> stuck) {
    for (Iterator<Watched> each = all.iterator(); each.hasNext(); ) {
      Watched watched = each.next();
      if (watched.isOver()) {
        each.remove();
        continue;
      }
      CodeOwner owner = watched.look(now, answers);
      if (owner != null) {
        StuckException.log(LOGGER, owner, watched.stack());
        stuck.accept(owner);
      }
    }
  }

  /** Cancels all that runs. */
  void cancelAll() {
    all.forEach(watched -> watched.cancel(answers));
  }

  /** Some code of an owner that was stuck has returned. Guarded by this watch. */
  void returned(CodeOwner owner) {
    if (all.stream().noneMatch(watched -> watched.isStuck(owner))) {
      owner.returned();
    }
  }

  /** How many pieces of code are stuck. */
  synchronized int stuck() {
    return (int) all.stream().filter(watched -> watched.isStuck(null)).count();
  }
}
