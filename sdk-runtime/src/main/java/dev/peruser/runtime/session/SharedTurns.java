package dev.peruser.runtime.session;

import dev.peruser.api.InvocationContext;
import dev.peruser.api.User;
import dev.peruser.api.spi.CurrentTurn;
import dev.peruser.runtime.Receiver;
import dev.peruser.runtime.RefusedException;
import dev.peruser.runtime.RefusedException.Reason;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.runtime.UserMetrics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Turns of a shared workflow: one instance, called by many threads at once; no sessions. */
public final class SharedTurns implements Turns {
  private final Object entry;
  private final AtomicInteger running = new AtomicInteger();
  private final Object ended = new Object();
  private volatile boolean stopping;

  /**
   * Takes turns of a shared workflow.
   *
   * @param entry the workflow instance
   */
  public SharedTurns(Object entry) {
    this.entry = entry;
  }

  /** The context of a shared turn knows its user, if the caller said who it is. */
  private record Source(@Nullable User user) implements CurrentTurn.Source {
    @Override
    public InvocationContext context(@Nullable Object attributes) {
      return new TurnContext(
          this, user, attributes == null ? TurnAttributes.NONE : (TurnAttributes) attributes);
    }
  }

  @Override
  public @Nullable Object invoke(@Nullable User user, Object input) throws Exception {
    enter();
    try {
      return TurnRunner.single(new Source(user), TurnAttributes.NONE, entry, input);
    } finally {
      leave();
    }
  }

  @Override
  public void submit(
      @Nullable User user,
      boolean streaming,
      Object input,
      TurnAttributes attributes,
      Receiver receiver) {
    Throwable failure = null;
    try {
      enter();
      try {
        if (streaming) {
          TurnRunner.stream(new Source(user), attributes, entry, input, receiver);
        } else {
          receiver.next(TurnRunner.single(new Source(user), attributes, entry, input));
        }
      } finally {
        leave();
      }
    } catch (Throwable t) {
      failure = t;
    }
    if (failure == null) {
      receiver.completed();
    } else {
      receiver.failed(failure);
    }
  }

  private void enter() {
    running.incrementAndGet();
    if (stopping) {
      leave();
      throw new RefusedException(Reason.STOPPING, "The server is stopping.");
    }
  }

  private void leave() {
    if (running.decrementAndGet() == 0 && stopping) {
      synchronized (ended) {
        ended.notifyAll();
      }
    }
  }

  @Override
  public boolean endSession(User user) {
    return false;
  }

  @Override
  public List<UserMetrics> users() {
    return List.of();
  }

  @Override
  public void close(Duration patience) {
    stopping = true;
    Deadline.await(ended, () -> running.get() == 0, patience);
  }
}
