package dev.peruser.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.api.TurnCancelledException;
import dev.peruser.api.User;
import dev.peruser.runtime.BuildFailedException;
import dev.peruser.runtime.Receiver;
import dev.peruser.runtime.RefusedException;
import dev.peruser.runtime.SessionEnd;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.testing.plugin.Ledger;
import dev.peruser.testing.plugin.Member;
import dev.peruser.testing.plugin.Member.What;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Users come, fail, hang and leave at random, on several threads, while the time runs: whatever
 * happens, the promises are kept, and every turn gets exactly one answer. The {@link Ledger} says
 * what the members see of them at each step; what only shows when nobody comes any more, such as
 * when idle sessions end (L5), is looked at after each rush. That nobody is held up by anybody (L1,
 * L8) is left to tests that can hold one.
 */
class SoakTest {
  private static final int THREADS = 4;
  private static final Logger LOGGER = Logger.getLogger("dev.peruser.runtime");
  private static final String WORKFLOW =
      """
      general:
        per_user_workflow_timeout: 2m
        per_user_workflow_cleanup_interval: 30s
        per_user_max_sessions: SESSIONS
        per_user_max_waiting: 3
        min_idle_before_eviction: 1s
        turn_timeout: 2m
        enable_per_user_monitoring: true
      functions:
        purse: {_type: purse}
        commons: {_type: commons}
      workflow: {_type: member}
      """;

  private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(2);
  private static final Duration LEAST_IDLE = Duration.ofSeconds(1);

  /** The interval of the options, and a second for the look itself. */
  private static final Duration LATE = Duration.ofSeconds(31);

  private static final int ROUNDS = 4;

  private final AtomicLong submitted = new AtomicLong();
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong cancelled = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final Phaser open = new Phaser(1);

  @BeforeEach
  void begin() {
    LOGGER.setLevel(Level.OFF); // of closes that fail, by the thousand
  }

  @AfterEach
  void end() {
    LOGGER.setLevel(null);
  }

  @Test
  @Timeout(120)
  void thePromisesAreKept() throws Exception {
    soak(300, 100, 20_000);
  }

  @Test
  @Tag("full")
  @Timeout(1_800)
  void thePromisesAreKeptForAHundredThousandUsers() throws Exception {
    soak(100_000, 2_000, 2_000_000);
  }

  private void soak(int users, int sessions, int turnsOfEachThread) throws Exception {
    try (var runtime =
        TestRuntime.start(WORKFLOW.replace("SESSIONS", Integer.toString(sessions)))) {
      int most = sessions + Math.max(16, sessions / 64);
      Ledger.reset(new Ledger.Rules(runtime.clock()::nanoTime, most, IDLE_TIMEOUT, LEAST_IDLE));
      assertThat(runtime.runtime().metrics().builds().count()).as("L1").isZero();
      for (int round = 0; round < ROUNDS; round++) {
        rush(runtime, round, users, turnsOfEachThread / ROUNDS);
        rest(runtime);
      }

      assertThat(answered.get() + refused.get() + cancelled.get() + failed.get())
          .isEqualTo(submitted.get());
      assertThat(List.of(answered.get(), refused.get(), cancelled.get(), failed.get()))
          .doesNotContain(0L);
      assertThat(Ledger.most()).as("the limit was reached").isGreaterThanOrEqualTo(sessions);
      assertThat(Ledger.early())
          .as("L5: nobody but who made room ended early")
          .isLessThanOrEqualTo(
              runtime.runtime().metrics().endedSessions().get(SessionEnd.MADE_ROOM));
    }
  }

  private void rush(TestRuntime runtime, int round, int users, int turns) throws Exception {
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < THREADS; i++) {
      var random = new Random(round * THREADS + i);
      threads.add(new Thread(() -> run(runtime, random, users, turns)));
    }
    var clock = new Thread(() -> moveTime(runtime, threads));
    threads.forEach(Thread::start);
    clock.start();
    clock.join();
    letHangingTurnsEnd(runtime);
    assertThat(Ledger.broken()).isEmpty();
  }

  /** From here on nobody comes, so each session has its end when its time is up, and not before. */
  private void rest(TestRuntime runtime) {
    awaitEnds(runtime);
    runtime.clock().advance(LEAST_IDLE.plusMillis(100)); // so that there is room for one more
    while (!Ledger.isLiving("last")) { // its build may be one of those that fail
      submit(runtime, User.of("cookie", "last"), new Member.Input(What.ANSWER), false);
    }
    awaitEnds(runtime); // of whoever has made room
    runtime.clock().advance(IDLE_TIMEOUT);
    assertThat(Ledger.isLiving("last")).as("L5: not before its time").isTrue();
    runtime.clock().advance(LATE.plusSeconds(1));
    assertThat(Ledger.living()).as("L5: nobody has been there for long").isZero();
    assertThat(runtime.runtime().users()).isEmpty();
    assertThat(Ledger.ended()).isEqualTo(Ledger.begun()).isPositive();
    assertThat(Ledger.broken()).isEmpty();
  }

  /** Code that was too late may be on its way back yet, and sessions have begun to close. */
  private static void awaitEnds(TestRuntime runtime) {
    while (runtime.runtime().metrics().activeTurns() != 0
        || Ledger.living() != runtime.runtime().metrics().liveSessions()) {
      Thread.onSpinWait();
    }
  }

  private static void moveTime(TestRuntime runtime, List<Thread> threads) {
    while (threads.stream().anyMatch(Thread::isAlive)) {
      runtime.clock().advance(Duration.ofMillis(500));
      Thread.onSpinWait();
    }
  }

  /** Turns that hang need time to go on; whoever waited for them may hang in turn. */
  private void letHangingTurnsEnd(TestRuntime runtime) {
    int phase = open.arrive();
    while (open.getPhase() == phase) {
      runtime.clock().advance(Duration.ofSeconds(1));
      Thread.onSpinWait();
    }
  }

  private void run(TestRuntime runtime, Random random, int users, int turns) {
    for (int i = 0; i < turns; i++) {
      // Some users come all the time, most of them seldom.
      int number = random.nextInt(random.nextInt(10) == 0 ? users : Math.max(1, users / 20));
      var user = User.of("cookie", "user" + number);
      int chance = random.nextInt(1_000);
      if (chance < 5) {
        Ledger.asksForTheEnd(user.id(), () -> runtime.runtime().endSession(user));
      } else {
        What what = chance < 6 ? What.HANG : chance < 50 ? What.FAIL : What.ANSWER;
        submit(runtime, user, new Member.Input(what), random.nextInt(5) == 0);
      }
      if (Thread.interrupted()) {
        Ledger.broken().add("L8: the interrupt of a turn outlives it");
      }
    }
  }

  private void submit(TestRuntime runtime, User user, Member.Input input, boolean streaming) {
    Ledger.asks(user.id());
    submitted.incrementAndGet();
    open.register();
    var receiver = new Counting();
    if (streaming) {
      runtime.runtime().submitStream(user, input, TurnAttributes.NONE, receiver);
    } else {
      runtime.runtime().submit(user, input, TurnAttributes.NONE, receiver);
    }
  }

  private final class Counting implements Receiver {
    private final AtomicLong ends = new AtomicLong();
    private volatile boolean valued;

    @Override
    public void next(@Nullable Object value) {
      if (ends.get() != 0) {
        Ledger.broken().add("a value came after the end");
      }
      valued = true;
    }

    @Override
    public void completed() {
      end(answered);
      if (!valued) {
        Ledger.broken().add("a turn ended well without a value");
      }
    }

    @Override
    public void failed(Throwable failure) {
      if (failure instanceof RefusedException) {
        end(refused);
      } else if (failure instanceof TurnCancelledException) {
        end(cancelled);
      } else if (failure instanceof BuildFailedException
          || failure instanceof IllegalStateException) {
        end(failed);
      } else {
        end(failed);
        Ledger.broken().add("an unexpected failure: " + failure);
      }
    }

    private void end(AtomicLong counter) {
      if (ends.incrementAndGet() == 1) {
        counter.incrementAndGet();
        open.arriveAndDeregister();
      } else {
        Ledger.broken().add("a turn ended twice");
      }
    }
  }
}
