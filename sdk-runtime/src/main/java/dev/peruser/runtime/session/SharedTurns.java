package dev.peruser.runtime.session;

import dev.peruser.api.InvocationContext;
import dev.peruser.api.User;
import dev.peruser.api.spi.CurrentTurn;
import dev.peruser.model.workflow.GeneralOptions;
import dev.peruser.runtime.Receiver;
import dev.peruser.runtime.RefusedException;
import dev.peruser.runtime.RuntimeClock;
import dev.peruser.runtime.RuntimeMetrics;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.runtime.UserMetrics;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns of a shared workflow and its endpoints: one instance of each, called by many threads at
 * once; no sessions.
 */
public final class SharedTurns implements Turns {
  private static final Logger LOGGER = System.getLogger("dev.peruser.runtime");
  private static final Duration LAST_MOMENT = Duration.ofSeconds(1);

  private final Object entry;
  private final RuntimeClock clock;
  private final Ticks ticks;
  private final int timeout;
  private final Answers answers;
  private final TurnExecutor executor;
  private final InlineTurns inline = new InlineTurns();
  private final Set<SharedTurn> running = ConcurrentHashMap.newKeySet();
  private final Object ended = new Object();
  private final RuntimeCounters counters = new RuntimeCounters();
  private final boolean monitored;
  private volatile boolean stopping;

  /** The shutdown has waited long enough: what has not begun does not begin any more. */
  private volatile boolean over;

  /**
   * Takes turns of a shared workflow.
   *
   * @param entry what turns enter through
   * @param options the limits and times
   * @param clock tells the time; somebody calls {@link #tick()} with it
   * @param executor runs turns that cannot run on their submitters' threads
   */
  SharedTurns(Object entry, GeneralOptions options, RuntimeClock clock, TurnExecutor executor) {
    this.entry = entry;
    this.executor = executor;
    this.clock = clock;
    ticks = new Ticks(clock);
    timeout = Ticks.of(options.turnTimeout());
    answers = new Answers(executor.answers());
    monitored = options.enablePerUserMonitoring();
  }

  /** A turn of whoever comes. */
  static final class SharedTurn extends Watched implements CurrentTurn.Source {
    private final @Nullable RuntimeCounters usage;
    private volatile boolean told;

    /**
     * A turn.
     *
     * @param usage counts what the function reports, where monitoring is on
     */
    SharedTurn(@Nullable RuntimeCounters usage) {
      this.usage = usage;
    }

    @Nullable RuntimeCounters usage() {
      return usage;
    }

    private boolean isStuck() {
      return told;
    }

    @Override
    public InvocationContext context(@Nullable User user, @Nullable Object attributes) {
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
    executor.tick();
    for (SharedTurn turn : running) {
      if (turn.look(ticks.now(), Watched.PATIENCE, answers)) {
        StuckException.log(LOGGER, turn);
      }
    }
  }

  @Override
  public @Nullable Object invoke(@Nullable User user, Entrance entrance, Object input)
      throws Exception {
    SharedTurn turn = enter();
    begin(turn, null);
    long began = began();
    Object output = null;
    Throwable failure = null;
    try {
      output = TurnRunner.single(turn, user, TurnAttributes.NONE, entrance.function(entry), input);
    } catch (Throwable t) {
      failure = t;
    }
    if (!leave(turn)) {
      failure = turn.cancelled(failure);
    }
    ended(began, failure);
    if (failure != null) {
      throw BlockingReceiver.rethrown(failure);
    }
    return output;
  }

  @Override
  public void submit(
      @Nullable User user,
      Entrance entrance,
      Object input,
      TurnAttributes attributes,
      Receiver receiver) {
    SharedTurn turn;
    try {
      turn = enter();
    } catch (RefusedException refusal) {
      Answers.end(receiver, refusal);
      return;
    }
    if (!inline.tryEnter()) {
      runElsewhere(turn, () -> run(turn, user, entrance, input, attributes, receiver), receiver);
      return;
    }
    try {
      run(turn, user, entrance, input, attributes, receiver);
    } finally {
      inline.leave();
    }
  }

  private void runElsewhere(SharedTurn turn, Runnable run, Receiver receiver) {
    try {
      receiver.waiting();
    } catch (RuntimeException | Error failure) {
      refuse(turn, receiver, failure);
      return;
    }
    Runnable refused = () -> refuse(turn, receiver, Refusals.noThread(stopping));
    Runnable unlessOver =
        () -> {
          if (over) {
            refuse(turn, receiver, Refusals.stopping());
          } else {
            run.run();
          }
        };
    if (!executor.offerSoon(unlessOver, refused)) {
      refused.run();
    }
  }

  /** Takes a turn that has entered out again: it does not run. */
  private void refuse(SharedTurn turn, Receiver receiver, Throwable failure) {
    remove(turn);
    counters.turnRefused(failure);
    Answers.end(receiver, failure);
  }

  private void run(
      SharedTurn turn,
      @Nullable User user,
      Entrance entrance,
      Object input,
      TurnAttributes attributes,
      Receiver receiver) {
    begin(turn, receiver);
    long began = began();
    Throwable failure =
        TurnRunner.answer(
            turn,
            turn,
            user,
            attributes,
            entrance.function(entry),
            input,
            entrance.streaming(),
            receiver);
    boolean inTime = leave(turn);
    ended(began, inTime ? failure : turn.cancelled(failure));
    if (inTime) {
      Answers.end(receiver, failure);
    }
  }

  private long began() {
    return monitored ? clock.nanoTime() : 0;
  }

  private void ended(long began, @Nullable Throwable failure) {
    if (monitored) {
      counters.turnEnded(clock.nanoTime() - began, failure);
    }
  }

  /** From here on a shutdown waits for the turn, though it has yet to begin. */
  private SharedTurn enter() {
    var turn = new SharedTurn(monitored ? counters : null);
    running.add(turn);
    if (stopping) {
      remove(turn);
      RefusedException refusal = Refusals.stopping();
      counters.turnRefused(refusal);
      throw refusal;
    }
    return turn;
  }

  private void begin(SharedTurn turn, @Nullable Receiver receiver) {
    turn.begin(receiver, ticks.now() + timeout);
  }

  private boolean leave(SharedTurn turn) {
    boolean inTime = turn.end();
    remove(turn);
    return inTime;
  }

  private void remove(SharedTurn turn) {
    running.remove(turn);
    if (stopping) {
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
  public RuntimeMetrics metrics() {
    int stuck = (int) running.stream().filter(SharedTurn::isStuck).count();
    return counters.snapshot(new RuntimeCounters.Now(0, stuck, running.size(), 0));
  }

  @Override
  public void close(Duration patience) {
    stopping = true;
    if (!Deadline.await(ended, running::isEmpty, patience)) {
      running.forEach(turn -> turn.cancel(answers));
      Deadline.await(ended, running::isEmpty, LAST_MOMENT);
      answers.await(LAST_MOMENT);
    }
    over = true;
  }
}
