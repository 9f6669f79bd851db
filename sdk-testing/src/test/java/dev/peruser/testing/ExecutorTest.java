package dev.peruser.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.api.TurnCancelledException;
import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.Receiver;
import dev.peruser.runtime.RefusedException;
import dev.peruser.runtime.RefusedException.Reason;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.testing.plugin.Play;
import dev.peruser.testing.plugin.Script;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An executor that takes nothing for a while, in whichever way, loses no turn and no session. */
@Timeout(60)
class ExecutorTest {
  private static final String PLAY =
      """
      general:
        per_user_workflow_timeout: 30m
        per_user_workflow_cleanup_interval: 5m
        turn_timeout: 1h
        close_timeout: 1h
        shutdown_timeout: 1
      """
          + Play.WORKFLOW;

  private static final String PLAIN =
      """
      general:
        per_user_workflow_timeout: 30m
        per_user_workflow_cleanup_interval: 5m
      workflow: {_type: plain}
      """;

  private static final String SHARED =
      """
      general: {shutdown_timeout: 100ms}
      workflow: {_type: everybodys}
      """;

  private static final Duration IDLE = Duration.ofMinutes(36);
  private static final Duration TICK = Duration.ofMillis(100);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Moody executor = new Moody(threads);
  private final ManualClock clock = new ManualClock(Instant.EPOCH);
  private final CountDownLatch gate = new CountDownLatch(1);
  private @Nullable PerUserRuntime runtime;

  /** Takes tasks, unless it is told what to throw. */
  private static final class Moody implements Executor {
    private final Executor threads;
    private volatile @Nullable Supplier<Throwable> mood;

    Moody(Executor threads) {
      this.threads = threads;
    }

    @Override
    public void execute(Runnable task) {
      Supplier<Throwable> now = mood;
      if (now == null) {
        threads.execute(task);
      } else if (now.get() instanceof RuntimeException e) {
        throw e;
      } else {
        throw (Error) now.get();
      }
    }
  }

  static Stream<Supplier<Throwable>> moods() {
    return Stream.of(
        RejectedExecutionException::new,
        () -> new OutOfMemoryError("unable to create native thread"),
        () -> new IllegalStateException("an embedder's own way to say no"),
        () -> new StackOverflowError("for the test"),
        () -> new NoClassDefFoundError("of an embedder that is half undeployed"));
  }

  @AfterEach
  void close() {
    gate.countDown();
    if (runtime != null) {
      runtime.close();
    }
    threads.shutdownNow();
    Script.reset();
  }

  private PerUserRuntime start(String workflow) {
    PerUserRuntime started =
        PerUserRuntime.start(
            RuntimeConfig.fromText("workflow.yml", workflow)
                .withClock(clock)
                .withExecutor(executor));
    runtime = started;
    return started;
  }

  private static Answer submit(PerUserRuntime to, String id, String line) {
    var answer = new Answer();
    to.submit(User.of("cookie", id), new Play.Input(line), TurnAttributes.NONE, answer);
    return answer;
  }

  /** Starts a turn that waits for the gate, on a thread of its own. */
  private Future<Answer> startSlow(PerUserRuntime to) throws InterruptedException {
    var begun = new CountDownLatch(1);
    Script.at(
        "turn slow of alice",
        () -> {
          begun.countDown();
          gate.await();
        });
    Future<Answer> slow = threads.submit(() -> submit(to, "alice", "slow"));
    begun.await();
    return slow;
  }

  private static void assertRefused(Answer answer) {
    assertThatThrownBy(() -> answer.output().get())
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_THREAD));
  }

  @ParameterizedTest
  @MethodSource("moods")
  void aTurnThatWaitedIsRefusedAndTheSessionGoesOn(Supplier<Throwable> mood) throws Exception {
    PerUserRuntime to = start(PLAY);
    Future<Answer> slow = startSlow(to);
    Answer second = submit(to, "alice", "second");
    Answer third = submit(to, "alice", "third");
    executor.mood = mood;
    gate.countDown();

    assertThat(slow.get().output().get().turns()).isEqualTo(1);
    assertRefused(second);
    assertRefused(third);
    assertThat(submit(to, "alice", "fourth").output().get().turns()).isEqualTo(2);
  }

  /** As one that measures its tasks does, where the measuring fails. */
  private PerUserRuntime startWithOneThatThrowsAfter(
      Supplier<Throwable> mood, Consumer<Runnable> taken) {
    PerUserRuntime started =
        PerUserRuntime.start(
            RuntimeConfig.fromText("workflow.yml", PLAY)
                .withClock(clock)
                .withExecutor(
                    task -> {
                      taken.accept(task);
                      executor.mood = mood;
                      executor.execute(task);
                    }));
    runtime = started;
    return started;
  }

  @ParameterizedTest
  @MethodSource("moods")
  void whatItHasRunOnItsCallersThreadCountsWhateverItThrowsThen(Supplier<Throwable> mood)
      throws Exception {
    PerUserRuntime to = startWithOneThatThrowsAfter(mood, Runnable::run);
    Future<Answer> slow = startSlow(to);
    Answer second = submit(to, "alice", "second");
    Answer third = submit(to, "alice", "third");
    gate.countDown();

    assertThat(slow.get().output().get().turns()).isEqualTo(1);
    assertThat(second.output().get().turns()).isEqualTo(2);
    assertThat(third.output().get().turns()).isEqualTo(3);
    assertThat(to.metrics().activeTurns()).isZero();
    assertThat(to.metrics().refusedTurns().values()).containsOnly(0L);

    to.endSession(User.of("cookie", "alice"));
    clock.advance(TICK);
    assertThat(Script.events("close play")).hasSize(1);
    assertThat(submit(to, "alice", "again").output().get().turns()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("moods")
  void whatItHasRefusedDoesNotRunIfItComesBackToIt(Supplier<Throwable> mood) throws Exception {
    var kept = new ConcurrentLinkedQueue<Runnable>();
    PerUserRuntime to = startWithOneThatThrowsAfter(mood, kept::add);
    Future<Answer> slow = startSlow(to);
    Answer second = submit(to, "alice", "second");
    gate.countDown();
    slow.get().output().get();
    assertRefused(second);
    kept.forEach(Runnable::run);

    assertThat(Script.events("turn second")).isEmpty();
    assertThat(to.metrics().activeTurns()).isZero();
    assertThat(submit(to, "alice", "third").output().get().turns()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("moods")
  void anIdleSessionIsClosedAsSoonAsThereIsAThread(Supplier<Throwable> mood) throws Exception {
    PerUserRuntime to = start(PLAY);
    Map<String, Thread> closers = new ConcurrentHashMap<>();
    Script.at("close play of alice", () -> closers.put("alice", Thread.currentThread()));
    submit(to, "alice", "first").output().get();
    executor.mood = mood;
    clock.advance(IDLE);
    Answer waits = submit(to, "alice", "again");

    assertThat(closers).as("never on the clock's thread").isEmpty();
    assertThat(waits.output()).isNotDone();

    executor.mood = null;
    clock.advance(TICK);
    assertThat(waits.output().get().turns()).as("a fresh session").isEqualTo(1);
    assertThat(closers.values()).hasSize(1).doesNotContain(Thread.currentThread());
    assertThat(Script.events("close play")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("moods")
  void theShutdownClosesWhatNoThreadHasComeFor(Supplier<Throwable> mood) throws Exception {
    PerUserRuntime to = start(PLAY);
    submit(to, "alice", "first").output().get();
    submit(to, "bob", "first").output().get();
    executor.mood = mood;
    clock.advance(IDLE);
    submit(to, "carol", "first").output().get();
    to.close();

    assertThat(Script.events("close play"))
        .containsExactlyInAnyOrder(
            "close play of alice", "close play of bob", "close play of carol");
    assertThat(Script.events("close everybodys")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("moods")
  void whatReturnsAfterTheShutdownIsClosedThen(Supplier<Throwable> mood) throws Exception {
    PerUserRuntime to = start(PLAY);
    var closed = new CountDownLatch(1);
    Script.at("close play of alice", closed::countDown);
    CountDownLatch begun = Script.hangAt("turn slow of alice", gate);
    Future<Answer> slow = threads.submit(() -> submit(to, "alice", "slow"));
    begun.await();
    executor.mood = mood;
    shutDownAtOnce(to);
    assertThat(closed.getCount()).isEqualTo(1);
    gate.countDown();

    closed.await();
    assertThatThrownBy(() -> slow.get().output().get())
        .cause()
        .isInstanceOf(TurnCancelledException.class);
  }

  /**
   * Else nobody would tell it to end: the threads that it waited for are free when they have been.
   */
  @Test
  void aSharedTurnThatHasNotBegunInTheShutdownsTimeDoesNotBegin() throws Exception {
    var held = new AtomicReference<Runnable>();
    var come = new Semaphore(0);
    Script.at(
        "everybodys slow",
        () -> {
          come.release();
          try {
            gate.await();
          } finally {
            threads.execute(held.getAndSet(() -> {}));
          }
        });
    PerUserRuntime to =
        PerUserRuntime.start(
            RuntimeConfig.fromText("workflow.yml", SHARED)
                .withExecutor(
                    task -> {
                      if (held.compareAndSet(null, task)) {
                        come.release();
                      } else {
                        threads.execute(task);
                      }
                    }));
    runtime = to;
    var answers = new ArrayList<Answer>();
    while (held.get() == null) {
      var answer = new Answer();
      answers.add(answer);
      threads.execute(() -> to.submit(null, "slow", TurnAttributes.NONE, answer));
      come.acquire();
    }
    Answer waits = answers.get(answers.size() - 1);
    to.close();

    assertThatThrownBy(() -> waits.output().get(30, TimeUnit.SECONDS))
        .cause()
        .isInstanceOf(RefusedException.class);
  }

  /** The embedder may stop the executor that tells them as soon as the runtime has closed. */
  @Test
  void aShutdownWaitsUntilWhoWasLateBeforeHasBeenTold() throws Exception {
    PerUserRuntime to = start(PLAY);
    var closed = new CountDownLatch(1);
    var begun = new CountDownLatch(1);
    var toldInTime = new CompletableFuture<Boolean>();
    var slowReader =
        new Receiver() {
          @Override
          public void next(@Nullable Object value) {}

          @Override
          public void completed() {}

          @Override
          public void failed(Throwable failure) {
            try {
              toldInTime.complete(!closed.await(200, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
              toldInTime.completeExceptionally(e);
            }
          }
        };
    Script.at(
        "turn slow of alice",
        () -> {
          begun.countDown();
          gate.await();
        });
    Future<?> slow =
        threads.submit(
            () ->
                to.submit(
                    User.of("cookie", "alice"),
                    new Play.Input("slow"),
                    TurnAttributes.NONE,
                    slowReader));
    begun.await();
    clock.advance(Duration.ofHours(1).plus(TICK).plus(TICK));
    slow.get();
    to.close();
    closed.countDown();

    assertThat(toldInTime.get()).isTrue();
  }

  @Test
  void whoWaitsForCodeThatIsStuckIsNotToldOnTheClocksThread() throws Exception {
    PerUserRuntime to = start(PLAY);
    CountDownLatch begun = Script.hangAt("turn slow of alice", gate);
    Future<Answer> slow = threads.submit(() -> submit(to, "alice", "slow"));
    begun.await();
    Answer waits = submit(to, "alice", "second");
    CompletableFuture<Thread> told =
        waits.output().handle((output, failure) -> Thread.currentThread());
    clock.advance(Duration.ofHours(1).plus(TICK));
    clock.advance(Duration.ofSeconds(2));

    assertThat(told.get()).isNotSameAs(Thread.currentThread());
    assertThatThrownBy(() -> waits.output().get())
        .cause()
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.STUCK));
    gate.countDown();
    slow.get();
  }

  /** An interrupt ends the waiting of a shutdown. */
  private static void shutDownAtOnce(PerUserRuntime to) {
    Thread.currentThread().interrupt();
    to.close();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aSessionWithNothingToCloseNeedsNoThread() throws Exception {
    PerUserRuntime to = start(PLAIN);
    User alice = User.of("cookie", "alice");
    assertThat(to.invoke(alice, "hello")).isEqualTo(1);
    executor.mood = () -> new AssertionError("nothing of the user's has to run");
    clock.advance(IDLE);

    assertThat(to.metrics().liveSessions()).isZero();
    assertThat(to.invoke(alice, "hello")).as("a fresh session").isEqualTo(1);
    assertThat(to.endSession(alice)).isTrue();
    assertThat(to.endSession(alice)).isFalse();
  }
}
