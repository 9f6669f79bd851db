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
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns of a shared workflow and its endpoints: one instance of each, called by many threads at
 * once; no sessions.
 */
public final class SharedTurns implements Turns, CodeOwner, CurrentTurn.Source {
  private final Object entry;
  private final int timeout;
  private final boolean monitored;
  private final Surroundings around;
  private final RuntimeClock clock;
  private final Ticks ticks;
  private final TurnExecutor executor;
  private final Watch watch;
  private final RuntimeCounters counters;
  private final Refusals refusals;
  private final Shutdown shutdown;
  private final InlineTurns inline = new InlineTurns();

  /** Virtual threads have no bound of their own: as many run our turns as there may be sessions. */
  private final Semaphore elsewhere;

  /** Those that have entered, whether they have begun or not. */
  private final AtomicInteger running = new AtomicInteger();

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
    timeout = Ticks.of(options.turnTimeout());
    monitored = options.enablePerUserMonitoring();
    elsewhere = new Semaphore(options.perUserMaxSessions());
    around = Surroundings.of(clock, executor);
    this.clock = clock;
    ticks = around.ticks();
    this.executor = executor;
    watch = around.watch();
    counters = around.counters();
    refusals = around.refusals();
    shutdown = around.shutdown();
  }

  @Nullable RuntimeCounters usage() {
    return monitored ? counters : null;
  }

  @Override
  public InvocationContext context(@Nullable User user, @Nullable Object attributes) {
    return new TurnContext(
        this, user, attributes == null ? TurnAttributes.NONE : (TurnAttributes) attributes);
  }

  @Override
  public String whyCancelled() {
    return "A turn of the shared workflow took longer than turn_timeout or a shutdown allows";
  }

  @Override
  public void stuck() {}

  @Override
  public void returned() {}

  @Override
  public void tick() {
    around.tick();
    watch.look(ticks.now(), stuck -> {});
  }

  @Override
  public @Nullable Object invoke(@Nullable User user, Entrance entrance, Object input)
      throws Exception {
    enter();
    Watched turn = begin(null);
    long began = began();
    Object output = null;
    Throwable failure = null;
    try {
      output = TurnRunner.single(this, user, TurnAttributes.NONE, entrance.function(entry), input);
    } catch (Throwable t) {
      failure = t;
    }
    if (!turn.end()) {
      failure = cancelled(failure);
    }
    leave();
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
    try {
      enter();
    } catch (RefusedException refusal) {
      Answers.end(receiver, refusal);
      return;
    }
    if (!inline.tryEnter()) {
      runElsewhere(() -> run(user, entrance, input, attributes, receiver), receiver);
      return;
    }
    try {
      run(user, entrance, input, attributes, receiver);
    } finally {
      inline.leave();
    }
  }

  private void runElsewhere(Runnable run, Receiver receiver) {
    if (!elsewhere.tryAcquire()) {
      refuse(receiver, Refusals.noThread(shutdown));
      return;
    }
    try {
      receiver.waiting();
    } catch (RuntimeException | Error failure) {
      elsewhere.release();
      refuse(receiver, failure);
      return;
    }
    Runnable refused =
        () -> {
          elsewhere.release();
          refuse(receiver, Refusals.noThread(shutdown));
        };
    Runnable unlessOver =
        () -> {
          try {
            if (shutdown.isOver()) {
              refuse(receiver, Refusals.stopping());
            } else {
              run.run();
            }
          } finally {
            elsewhere.release();
          }
        };
    if (!executor.offerSoon(unlessOver, refused)) {
      refused.run();
    }
  }

  /** Takes a turn that has entered out again: it does not run. */
  private void refuse(Receiver receiver, Throwable failure) {
    leave();
    refusals.tell(receiver, failure);
  }

  private void run(
      @Nullable User user,
      Entrance entrance,
      Object input,
      TurnAttributes attributes,
      Receiver receiver) {
    Watched turn;
    try {
      turn = begin(receiver);
    } catch (RuntimeException | Error failure) {
      refusals.tell(receiver, failure);
      return;
    }
    long began = began();
    Throwable failure =
        TurnRunner.answer(
            turn,
            this,
            user,
            attributes,
            entrance.function(entry),
            input,
            entrance.streaming(),
            receiver);
    boolean inTime = turn.end();
    leave();
    ended(began, inTime ? failure : cancelled(failure));
    if (inTime) {
      Answers.end(receiver, failure);
    }
  }

  /** Begins what has entered. For a new thread there may be no memory, and then nobody is in. */
  private Watched begin(@Nullable Receiver receiver) {
    try {
      return watch.begin(this, receiver, ticks.now() + timeout);
    } catch (RuntimeException | Error failure) {
      leave();
      throw failure;
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
  private void enter() {
    running.incrementAndGet();
    if (shutdown.hasBegun()) {
      leave();
      RefusedException refusal = Refusals.stopping();
      counters.turnRefused(refusal);
      throw refusal;
    }
  }

  private void leave() {
    if (running.decrementAndGet() == 0) {
      shutdown.wake();
    }
  }

  @Override
  public boolean endSession(User user) {
    return false;
  }

  @Override
  public Stream<UserMetrics> users() {
    return Stream.empty();
  }

  @Override
  public RuntimeMetrics metrics() {
    return counters.snapshot(new RuntimeCounters.Now(0, watch.stuck(), running.get(), 0));
  }

  @Override
  public void close(Duration patience) {
    shutdown.begin();
    boolean inTime = shutdown.await(this::isEmpty, patience);
    shutdown.end(); // first, for what begins later would not be cancelled
    if (!inTime) {
      watch.cancelAll();
      if (!shutdown.await(this::isEmpty, Shutdown.LAST_MOMENT)) {
        watch.cancelAll(); // also what was just about to begin
      }
    }
  }

  private boolean isEmpty() {
    return running.get() == 0;
  }
}
