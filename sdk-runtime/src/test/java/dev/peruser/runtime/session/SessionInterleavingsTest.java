package dev.peruser.runtime.session;

import dev.peruser.api.User;
import dev.peruser.runtime.Receiver;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.runtime.build.Instances;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Threads that build, take turns, end, sweep and shut down one session, in every order in which a
 * few of them can meet: a model checker switches between them at each access to shared memory.
 */
class SessionInterleavingsTest {
  private static void check(Class<? extends Scenario> scenario) {
    check(scenario, 10);
  }

  private static void check(Class<? extends Scenario> scenario, int scenarios) {
    options(2).iterations(scenarios).invocationsPerIteration(300).check(scenario);
  }

  private static ModelCheckingOptions options(int threads) {
    return new ModelCheckingOptions()
        .threads(threads)
        .actorsBefore(0)
        .actorsPerThread(2)
        .actorsAfter(0);
  }

  @Test
  void turnsThatMayNotOverlapNeverDoAndNoneIsLost() {
    check(OneAtATime.class);
  }

  /** Orders that need more switches than the model checker gets to, by the million. */
  @Test
  void whoFindsTheSessionBusyIsServedHoweverOftenTheOtherComesBack() {
    var scenario = new OneAtATime();
    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> turns(scenario)),
            CompletableFuture.runAsync(() -> turns(scenario)))
        .join();
    scenario.nobodyIsLost();
  }

  private static void turns(Scenario scenario) {
    for (int i = 0; i < 5_000_000; i++) {
      scenario.turn();
    }
  }

  @Test
  void turnsThatMayOverlapDoSoUpToTheLimitAndNoneIsLost() {
    check(TwoAtATime.class);
  }

  @Test
  void whoComesDuringTheBuildIsServedOnceItIsDone() {
    check(Building.class);
  }

  @Test
  void whoWaitsForCodeThatIsStuckRunsOrIsRefused() {
    check(Stuck.class, 50); // it has more operations
  }

  @Tag("full")
  @Test
  void threeThreadsAndManyScenarios() {
    for (var scenario : List.of(OneAtATime.class, TwoAtATime.class, Building.class, Stuck.class)) {
      options(3).iterations(30).invocationsPerIteration(1_000).check(scenario);
    }
  }

  /** A session as the workflow files have it by default. */
  public static final class OneAtATime extends Scenario {
    /** The scenario; made anew for each order. */
    public OneAtATime() {
      super(1);
      buildSession();
    }
  }

  /** A session with {@code per_user_max_concurrency: 2}. */
  public static final class TwoAtATime extends Scenario {
    /** The scenario; made anew for each order. */
    public TwoAtATime() {
      super(2);
      buildSession();
    }
  }

  /** A session that is not built yet. */
  public static final class Building extends Scenario {
    /** The scenario; made anew for each order. */
    public Building() {
      super(1);
    }

    /** The first turn's thread has built the instances. */
    @Operation(runOnce = true)
    public void build() {
      buildSession();
    }
  }

  /** A session whose code does not return for a while. */
  public static final class Stuck extends Scenario {
    /** The scenario; made anew for each order. */
    public Stuck() {
      super(1);
      buildSession();
    }

    /** The watch finds that a turn's code does not return. */
    @Operation
    public void hang() {
      becomeStuck();
    }

    /** It has returned all the same. */
    @Operation
    public void comeBack() {
      isStuckNoMore();
    }
  }

  /** What threads do with a session, and what has to hold whatever the order. */
  public abstract static class Scenario {
    private static final User USER = User.of("cookie", "alice");
    private static final int MAX_WAITING = 2;

    private final UserSession session = new UserSession(USER, null, null);
    private final int maxConcurrency;
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger ran = new AtomicInteger();
    private final AtomicInteger handedBack = new AtomicInteger();
    private final AtomicInteger closes = new AtomicInteger();
    private final AtomicInteger builds = new AtomicInteger();

    /** What the plugin's code would write: not volatile, on purpose. */
    private int plainField;

    Scenario(int maxConcurrency) {
      this.maxConcurrency = maxConcurrency;
    }

    /** The first turn's thread has built the instances, and runs its turn. */
    final void buildSession() {
      builds.incrementAndGet();
      accepted.incrementAndGet();
      int handedOver = session.built(new Instances(this, null), maxConcurrency).size();
      for (int i = 0; i <= handedOver; i++) {
        runEntered();
      }
    }

    /** Somebody asks for a turn. */
    @Operation
    public void turn() {
      if (session.tryEnter(maxConcurrency)) {
        accepted.incrementAndGet();
        runEntered();
        return;
      }
      var turn =
          new Turn(
              USER, new Entrance(Entrance.ONLY, false), "x", TurnAttributes.NONE, new Nobody());
      switch (session.enqueue(turn, maxConcurrency, MAX_WAITING)) {
        case ENTERED -> {
          accepted.incrementAndGet();
          runEntered();
        }
        case QUEUED -> accepted.incrementAndGet();
        case FULL, STUCK, CLOSED -> {}
      }
    }

    /** The user's end is asked for. */
    @Operation
    public void endSession() {
      session.retire();
      closeIfEnding();
    }

    /** The sweep finds it idle. */
    @Operation
    public void sweep() {
      if (session.tryCloseIdle(5, 2)) {
        close();
      }
    }

    /** The runtime closes. */
    @Operation
    public void shutDown() {
      if (session.tryCloseUnused()) {
        close();
      }
    }

    final void becomeStuck() {
      session.stuck();
      handedBack.addAndGet(session.takeWaitingIfStuck().size());
    }

    final void isStuckNoMore() {
      session.returned();
    }

    private void runEntered() {
      do {
        require(inside.incrementAndGet() <= maxConcurrency, "too many turns at a time");
        require(closes.get() == 0, "a turn in a closed session");
        if (maxConcurrency == 1) {
          plainField++;
          require(plainField == ran.get() + 1, "a turn does not see what the last one wrote");
        }
        ran.incrementAndGet();
        inside.decrementAndGet();
      } while (session.leave(1) != null);
      closeIfEnding();
    }

    private void closeIfEnding() {
      if (session.tryCloseEnding()) {
        close();
      }
    }

    private void close() {
      require(closes.incrementAndGet() == 1, "closed twice");
      require(inside.get() == 0, "closed in use");
      handedBack.addAndGet(session.closed().size());
    }

    /** What has to be true when all threads have come to rest. */
    @Validate
    public void nobodyIsLost() {
      int waiting = session.takeWaiting().size();
      require(
          ran.get() + handedBack.get() + waiting == accepted.get(),
          "a turn has run twice, or never will");
      require(builds.get() == 0 || waiting == 0, "a turn waits and nobody will wake it");
      require(inside.get() == 0, "a turn has not left");
    }

    private static void require(boolean promise, String broken) {
      if (!promise) {
        throw new IllegalStateException(broken);
      }
    }
  }

  /** Takes no answer: the scenario is about who runs when. */
  private static final class Nobody implements Receiver {
    @Override
    public void next(@Nullable Object value) {}

    @Override
    public void completed() {}

    @Override
    public void failed(Throwable failure) {}
  }
}
