package dev.peruser.runtime.session;

import dev.peruser.api.User;
import dev.peruser.api.spi.CurrentTurn;
import dev.peruser.model.workflow.GeneralOptions;
import dev.peruser.runtime.Receiver;
import dev.peruser.runtime.RefusedException;
import dev.peruser.runtime.RuntimeClock;
import dev.peruser.runtime.RuntimeMetrics;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.runtime.UserMetrics;
import dev.peruser.runtime.build.Blueprint;
import dev.peruser.runtime.log.LogText;
import java.time.Duration;
import java.util.Queue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns of a per-user workflow and its endpoints. An uncontended turn runs on its caller's thread
 * and takes no lock; when many do already, a submitted one is handed to the executor. A turn that
 * finds its session building, closing or busy is queued there, and whoever finishes the build, the
 * close or the turn hands it to the executor.
 */
final class PerUserTurns implements Turns {
  private final Surroundings around;
  private final RuntimeCounters counters;
  private final Refusals refusals;
  private final InlineTurns inline = new InlineTurns();
  private final SessionTable table;
  private final Closing closing;
  private final EnteredTurns entered;
  private final Arrivals arrivals;
  private final SessionShutdown end;

  /**
   * Takes turns; there are no sessions yet.
   *
   * @param blueprint builds sessions
   * @param options the limits and times
   * @param clock tells the time; somebody calls {@link #tick()} with it
   * @param executor runs turns that cannot run on their submitters' threads, and closes sessions
   */
  PerUserTurns(
      Blueprint blueprint, GeneralOptions options, RuntimeClock clock, TurnExecutor executor) {
    around = Surroundings.of(clock, executor);
    counters = around.counters();
    refusals = around.refusals();
    table = new SessionTable(options, around);
    closing = new Closing(table, options, around, this::goOn);
    var building = new Building(blueprint, table, closing, options, around);
    entered = new EnteredTurns(building, closing, options, around);
    arrivals = new Arrivals(table, closing, entered, options, around);
    end = new SessionShutdown(table, closing, options, around);
  }

  /** Goes on with whoever came while a session closed: the same user, a fresh session (L2). */
  private void goOn(UserSession closed, Queue<Turn> waiting) {
    Turn first = waiting.remove();
    UserSession session;
    try {
      session = table.replace(closed, first.user(), waiting);
    } catch (OutOfMemoryError e) { // else whoever comes would wait for it for ever
      table.remove(closed);
      refusals.tell(first.receiver(), e);
      refusals.tellAll(waiting, e);
      return;
    }
    entered.run(session, first);
  }

  @Override
  public @Nullable Object invoke(@Nullable User user, Entrance entrance, Object input)
      throws Exception {
    User known = requireUser(user);
    UserSession session;
    try {
      session = arrivals.enter(known);
    } catch (RefusedException refusal) {
      counters.turnRefused(refusal);
      throw refusal;
    }
    if (session != null) {
      return entered.call(session, known, entrance, input);
    }
    refuseToWaitForOneself(known);
    var receiver = new BlockingReceiver();
    arrivals.queue(new Turn(known, entrance, input, TurnAttributes.NONE, receiver), true);
    return receiver.await();
  }

  private static User requireUser(@Nullable User user) {
    if (user == null) {
      throw new IllegalArgumentException("The workflow is per-user: a turn needs a user");
    }
    return user;
  }

  /**
   * A blocking call from inside a turn of the same user would wait for its own end; and so would
   * one of a task that the turn has handed to another thread, if the turn waits for the task.
   */
  private void refuseToWaitForOneself(User user) {
    UserSession session = table.find(user);
    if (session != null && (around.watch().isRunHere(session) || isInTaskOfTurn(session))) {
      throw new IllegalStateException(
          "A turn of user "
              + LogText.of(user)
              + " invokes the runtime for the same user, and would"
              + " wait for itself. Call the other function through a handle of the builder");
    }
  }

  private static boolean isInTaskOfTurn(UserSession session) {
    @Nullable Object[] slots = CurrentTurn.slots();
    return slots[CurrentTurn.SOURCE] == session
        && slots[CurrentTurn.CONTEXT] instanceof TurnContext context
        && !context.isOver();
  }

  @Override
  public void submit(
      @Nullable User user,
      Entrance entrance,
      Object input,
      TurnAttributes attributes,
      Receiver receiver) {
    if (!inline.tryEnter()) {
      submitElsewhere(user, entrance, input, attributes, receiver);
      return;
    }
    try {
      submitHere(user, entrance, input, attributes, receiver);
    } finally {
      inline.leave();
    }
  }

  private void submitHere(
      @Nullable User user,
      Entrance entrance,
      Object input,
      TurnAttributes attributes,
      Receiver receiver) {
    User known;
    UserSession session;
    try {
      known = requireUser(user);
      session = arrivals.enter(known);
      if (session == null) {
        receiver.waiting();
        arrivals.queue(new Turn(known, entrance, input, attributes, receiver), true);
        return;
      }
    } catch (RuntimeException | Error refusal) {
      refusals.tell(receiver, refusal);
      return;
    }
    entered.run(session, known, entrance, input, attributes, receiver);
  }

  /**
   * The turn takes its place in the session on this thread all the same, so that none that is
   * submitted later overtakes it (L6).
   */
  private void submitElsewhere(
      @Nullable User user,
      Entrance entrance,
      Object input,
      TurnAttributes attributes,
      Receiver receiver) {
    try {
      User known = requireUser(user);
      receiver.waiting();
      arrivals.queue(new Turn(known, entrance, input, attributes, receiver), false);
    } catch (RuntimeException | Error refusal) {
      refusals.tell(receiver, refusal);
    }
  }

  @Override
  public boolean endSession(User user) {
    UserSession session = table.find(user);
    if (session == null) {
      return false;
    }
    session.retire();
    closing.closeIfDue(session);
    return true;
  }

  @Override
  public Stream<UserMetrics> users() {
    return table.users();
  }

  @Override
  public RuntimeMetrics metrics() {
    return counters.snapshot(table.now());
  }

  /**
   * Moves the time, ends sessions that have been idle for too long, and whatever has run for too
   * long.
   */
  @Override
  public void tick() {
    around.tick();
    closing.tick();
    around.watch().look(around.ticks().now(), this::refuseWhoWaits);
  }

  private void refuseWhoWaits(CodeOwner stuck) {
    if (stuck instanceof UserSession session) {
      for (Turn turn : session.takeWaitingIfStuck()) {
        refusals.tellLater(turn.receiver(), Refusals.stuck());
      }
    }
  }

  @Override
  public void close(Duration patience) {
    end.run(patience);
  }
}
