package dev.peruser.runtime.session;

import dev.peruser.api.InvocationContext;
import dev.peruser.api.User;
import dev.peruser.api.spi.CurrentTurn;
import dev.peruser.model.workflow.GeneralOptions;
import dev.peruser.runtime.Receiver;
import dev.peruser.runtime.RefusedException;
import dev.peruser.runtime.RefusedException.Reason;
import dev.peruser.runtime.RuntimeClock;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.runtime.UserMetrics;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Turns of a shared workflow: one instance, called by many threads at once; no sessions. */
public final class SharedTurns implements Turns {
  private static final Logger LOGGER = System.getLogger("dev.peruser.runtime");
  private static final Duration LAST_MOMENT = Duration.ofSeconds(1);

  private final Object entry;
  private final RuntimeClock clock;
  private final Ticks ticks;
  private final int timeout;
  private final Answers answers;
  private final Set<SharedTurn> running = ConcurrentHashMap.newKeySet();
  private final Object ended = new Object();
  private volatile boolean stopping;

  /**
   * Takes turns of a shared workflow.
   *
   * @param entry the workflow instance
   * @param options the limits and times
   * @param clock tells the time; somebody calls {@link #tick()} with it
   * @param executor answers callers whose turn took too long
   */
  public SharedTurns(Object entry, GeneralOptions options, RuntimeClock clock, Executor executor) {
    this.entry = entry;
    this.clock = clock;
    ticks = new Ticks(clock);
    timeout = Ticks.of(options.turnTimeout());
    answers = new Answers(executor);
  }

  /** A turn, whose context knows its user, if the caller said who it is. */
  private static final class SharedTurn extends Watched implements CurrentTurn.Source {
    private final @Nullable User user;
    private boolean told;

    SharedTurn(@Nullable User user) {
      this.user = user;
    }

    @Override
    public InvocationContext context(@Nullable Object attributes) {
      return new TurnContext(
          this, user, attributes == null ? TurnAttributes.NONE : (TurnAttributes) attributes);
    }

    @Override
    String whyCancelled() {
      return "A turn of the shared workflow took longer than turn_timeout or a shutdown allows";
    }

    @Override
    boolean stuck() {
      boolean news = !told;
      told = true;
      return news;
    }

    @Override
    void returned() {}
  }

  @Override
  public void tick() {
    ticks.read(clock);
    for (SharedTurn turn : running) {
      if (turn.look(ticks.now(), Watched.PATIENCE, answers)) {
        StuckException.log(LOGGER, turn);
      }
    }
  }

  @Override
  public @Nullable Object invoke(@Nullable User user, Object input) throws Exception {
    SharedTurn turn = enter(user, null);
    Object output = null;
    Throwable failure = null;
    try {
      output = TurnRunner.single(turn, TurnAttributes.NONE, entry, input);
    } catch (Throwable t) {
      failure = t;
    }
    if (!leave(turn)) {
      failure = turn.cancelled(failure);
    }
    if (failure != null) {
      throw BlockingReceiver.rethrown(failure);
    }
    return output;
  }

  @Override
  public void submit(
      @Nullable User user,
      boolean streaming,
      Object input,
      TurnAttributes attributes,
      Receiver receiver) {
    SharedTurn turn;
    try {
      turn = enter(user, receiver);
    } catch (RefusedException refusal) {
      Answers.end(receiver, refusal);
      return;
    }
    Throwable failure =
        TurnRunner.answer(turn, turn, attributes, entry, input, streaming, receiver);
    if (leave(turn)) {
      Answers.end(receiver, failure);
    }
  }

  private SharedTurn enter(@Nullable User user, @Nullable Receiver receiver) {
    var turn = new SharedTurn(user);
    turn.begin(receiver, ticks.now() + timeout);
    running.add(turn);
    if (stopping) {
      leave(turn);
      throw new RefusedException(Reason.STOPPING, "The server is stopping.");
    }
    return turn;
  }

  private boolean leave(SharedTurn turn) {
    boolean inTime = turn.end();
    running.remove(turn);
    if (stopping) {
      synchronized (ended) {
        ended.notifyAll();
      }
    }
    return inTime;
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
    if (!Deadline.await(ended, running::isEmpty, patience)) {
      running.forEach(turn -> turn.cancel(answers));
      Deadline.await(ended, running::isEmpty, LAST_MOMENT);
      answers.await(LAST_MOMENT);
    }
  }
}
