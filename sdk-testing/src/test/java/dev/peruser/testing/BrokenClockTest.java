package dev.peruser.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.api.TurnCancelledException;
import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeClock;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.runtime.UserMetrics;
import dev.peruser.testing.plugin.Play;
import dev.peruser.testing.plugin.Script;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An application's clock that throws costs some measurements, and nothing else. */
@Timeout(60)
class BrokenClockTest {
  private static final User ALICE = User.of("cookie", "alice");

  private static final String PER_USER =
      """
      general:
        enable_per_user_monitoring: true
        turn_timeout: 5m
        shutdown_timeout: 100ms
        close_timeout: 100ms
      """
          + Play.WORKFLOW;

  private static final String SHARED =
      """
      general: {enable_per_user_monitoring: true, shutdown_timeout: 100ms}
      workflow: {_type: everybodys}
      """;

  private final Moody clock = new Moody();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private @Nullable PerUserRuntime runtime;

  /** Tells the time, unless it is told what to throw. */
  private static final class Moody implements RuntimeClock {
    final ManualClock steady = new ManualClock(Instant.EPOCH);
    volatile @Nullable Supplier<Throwable> mood;

    private void show() {
      Supplier<Throwable> now = mood;
      if (now != null) {
        if (now.get() instanceof RuntimeException e) {
          throw e;
        }
        throw (Error) now.get();
      }
    }

    @Override
    public long nanoTime() {
      show();
      return steady.nanoTime();
    }

    @Override
    public Instant instant() {
      show();
      return steady.instant();
    }

    /** Lets the task's failures through, to the test that moves the clock. */
    @Override
    public AutoCloseable everyTick(Runnable task) {
      return steady.everyTick(task);
    }
  }

  static Stream<Supplier<Throwable>> moods() {
    return Stream.of(
        () -> new IllegalStateException("no time source"),
        () -> new StackOverflowError("for the test"));
  }

  @AfterEach
  void close() {
    clock.mood = null;
    if (runtime != null) {
      runtime.close();
    }
    threads.shutdownNow();
    Script.reset();
  }

  private PerUserRuntime start(String workflow) {
    return start(workflow, threads);
  }

  private PerUserRuntime start(String workflow, Executor executor) {
    PerUserRuntime started =
        PerUserRuntime.start(
            RuntimeConfig.fromText("workflow.yml", workflow)
                .withClock(clock)
                .withExecutor(executor));
    runtime = started;
    return started;
  }

  private static int call(PerUserRuntime to, String line) throws Exception {
    return ((Play.Output) Objects.requireNonNull(to.invoke(ALICE, new Play.Input(line)))).turns();
  }

  private static Answer submit(PerUserRuntime to, String line) {
    var answer = new Answer();
    to.submit(ALICE, new Play.Input(line), TurnAttributes.NONE, answer);
    return answer;
  }

  @ParameterizedTest
  @MethodSource("moods")
  void aSessionIsBuiltAndTurnsAreAnswered(Supplier<Throwable> mood) throws Exception {
    PerUserRuntime to = start(PER_USER);
    clock.mood = mood;

    assertThat(call(to, "x")).isEqualTo(1);
    assertThat(submit(to, "y").output().get().turns()).isEqualTo(2);

    assertThat(to.metrics().activeTurns()).isZero();
    assertThat(to.metrics().turns().count()).isEqualTo(2);
    assertThat(to.endSession(ALICE)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("moods")
  void itMayBeginAndEndInTheMiddleOfATurn(Supplier<Throwable> mood) throws Exception {
    PerUserRuntime to = start(PER_USER);
    Script.at("turn breaks of alice", () -> clock.mood = mood);
    Script.at(
        "turn mends of alice",
        () -> {
          clock.mood = null;
          clock.steady.advance(Duration.ofMillis(50)); // to where it has been already
        });
    clock.steady.advance(Duration.ofSeconds(1));

    assertThat(call(to, "breaks")).isEqualTo(1);
    assertThat(call(to, "mends")).isEqualTo(2);
    assertThat(submit(to, "breaks").output().get().turns()).isEqualTo(3);
    assertThat(submit(to, "mends").output().get().turns()).isEqualTo(4);

    UserMetrics metrics = to.users().get(0);
    assertThat(metrics.activeTurns()).isZero();
    assertThat(metrics.totalLatency()).isBetween(Duration.ZERO, Duration.ofMillis(100));
  }

  @ParameterizedTest
  @MethodSource("moods")
  void turnsOfASharedWorkflowAreAnsweredToo(Supplier<Throwable> mood) throws Exception {
    PerUserRuntime to = start(SHARED);
    clock.mood = mood;

    assertThat(to.invoke(null, "x")).isEqualTo(1);
    var answer = new Answer();
    to.submit(null, "y", TurnAttributes.NONE, answer);
    answer.output().get();

    assertThat(answer.values()).containsExactly("2");
    assertThat(to.metrics().activeTurns()).isZero();
  }

  @ParameterizedTest
  @MethodSource("moods")
  void timeGoesOnWhenItIsMended(Supplier<Throwable> mood) throws Exception {
    PerUserRuntime to = start(PER_USER);
    CountDownLatch begun = Script.blockAt("turn long of alice", new CountDownLatch(1));
    var answer = new Answer();
    threads.execute(() -> to.submit(ALICE, new Play.Input("long"), TurnAttributes.NONE, answer));
    begun.await();
    clock.mood = mood;
    clock.steady.advance(Duration.ofMinutes(6));
    assertThat(answer.output()).isNotDone();
    clock.mood = null;
    clock.steady.advance(Duration.ofMillis(100));

    assertThatThrownBy(() -> answer.output().get())
        .cause()
        .isInstanceOf(TurnCancelledException.class);
    assertThat(call(to, "next")).isEqualTo(2);
  }

  /** A scheduler of the JDK, say, does not come again to what has thrown once. */
  @Test
  void itsThreadHasNothingToDoWithAFailureOfOurs() throws Exception {
    PerUserRuntime to =
        start(
            PER_USER,
            task -> {
              throw new NoClassDefFoundError("of the executor's");
            });
    assertThat(call(to, "x")).isEqualTo(1);

    assertThatCode(() -> clock.steady.advance(Duration.ofHours(1))) // the session is idle then
        .doesNotThrowAnyException();
  }
}
