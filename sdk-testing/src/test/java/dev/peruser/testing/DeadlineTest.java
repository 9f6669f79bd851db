package dev.peruser.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.api.TurnCancelledException;
import dev.peruser.api.User;
import dev.peruser.runtime.Receiver;
import dev.peruser.runtime.RefusedException;
import dev.peruser.runtime.RefusedException.Reason;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.runtime.UserMetrics;
import dev.peruser.testing.plugin.Play;
import dev.peruser.testing.plugin.Script;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of turns, builds and closes that take too long: L8's deadlines. */
@Timeout(60)
class DeadlineTest {
  private static final String WORKFLOW =
      """
      general:
        turn_timeout: 5m
        build_timeout: 30s
        close_timeout: 10s
        shutdown_timeout: 100ms
        enable_per_user_monitoring: true
        per_user_max_concurrency: CONCURRENCY
      """
          + Play.WORKFLOW;

  /** Longer than a look at a few sessions takes. */
  private static final Duration A_LOOK = Duration.ofMillis(300);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch gate = new CountDownLatch(1);
  private TestRuntime runtime = start(1);

  @BeforeEach
  void reset() {
    Script.reset();
  }

  @AfterEach
  void close() {
    gate.countDown();
    runtime.close();
    threads.shutdownNow();
  }

  private static TestRuntime start(int concurrency) {
    return TestRuntime.start(WORKFLOW.replace("CONCURRENCY", Integer.toString(concurrency)));
  }

  private Play.Output call(String user, String line) throws Exception {
    return runtime.as(user).call(new Play.Input(line));
  }

  /** Submits a turn on a thread of its own, which is taken by the turn if that starts at once. */
  private Answer submit(String user, String line) {
    var answer = new Answer();
    threads.execute(() -> submit(user, line, answer));
    return answer;
  }

  private void submit(String user, String line, Receiver receiver) {
    runtime
        .runtime()
        .submit(User.of("cookie", user), new Play.Input(line), TurnAttributes.NONE, receiver);
  }

  /** Submits a turn that cannot start at once. */
  private CompletableFuture<Play.Output> submitWaiting(String user, String line) {
    var answer = new Answer();
    submit(user, line, answer);
    assertThat(answer.waited()).isTrue();
    return answer.output();
  }

  private void advance(Duration timeout) {
    runtime.clock().advance(timeout.plus(A_LOOK));
  }

  private UserMetrics metrics(String user) {
    return runtime.runtime().users().stream()
        .filter(metrics -> metrics.user().id().equals(user))
        .findAny()
        .orElseThrow();
  }

  private static void assertCancelled(CompletableFuture<?> output, String option) {
    assertThatThrownBy(output::get)
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(TurnCancelledException.class)
        .hasMessageContaining(option);
  }

  private static void assertStuck(ThrowingCallable call) {
    assertThatThrownBy(call)
        .satisfiesAnyOf(
            failure -> assertThat(reason(failure)).isEqualTo(Reason.STUCK),
            failure -> assertThat(reason(failure.getCause())).isEqualTo(Reason.STUCK));
  }

  private static @Nullable Reason reason(@Nullable Throwable failure) {
    return failure instanceof RefusedException refused ? refused.reason() : null;
  }

  @Test
  void aTurnThatTakesTooLongIsAnsweredAndInterruptedAndTheSessionGoesOn() throws Exception {
    var interrupted = new CompletableFuture<Boolean>();
    CountDownLatch running =
        Script.begunAt(
            "turn long of alice",
            () -> {
              try {
                gate.await();
              } catch (InterruptedException e) {
                interrupted.complete(true);
                throw e;
              }
            });
    Answer answer = submit("alice", "long");
    running.await();
    runtime.clock().advance(Duration.ofMinutes(5));
    assertThat(answer.output()).isNotDone();
    advance(Duration.ZERO);
    assertCancelled(answer.output(), "turn_timeout");
    assertThat(interrupted.get()).isTrue();
    assertThat(answer.values()).isEmpty();
    assertThat(call("alice", "next").turns()).isEqualTo(2);
    assertThat(metrics("alice").cancelledTurns()).isEqualTo(1);
    assertThat(metrics("alice").failedTurns()).isZero();
  }

  @Test
  void whoCallsAndWaitsIsToldWhenTheCodeReturnsAndKeepsNoInterrupt() throws Exception {
    CountDownLatch running = Script.hangAt("turn long of alice", gate);
    Future<Boolean> caller =
        threads.submit(
            () -> {
              assertThatThrownBy(() -> call("alice", "long"))
                  .isInstanceOf(TurnCancelledException.class)
                  .hasMessageContaining("turn_timeout");
              return Thread.currentThread().isInterrupted();
            });
    running.await();
    advance(Duration.ofMinutes(5));
    gate.countDown();
    assertThat(caller.get()).isFalse();
  }

  @Test
  void whatTheFunctionThrewWhenItWasInterruptedIsTheCause() throws Exception {
    CountDownLatch running = Script.blockAt("turn long of alice", gate);
    Future<Play.Output> caller = threads.submit(() -> call("alice", "long"));
    running.await();
    advance(Duration.ofMinutes(5));
    assertThatThrownBy(caller::get)
        .cause()
        .isInstanceOf(TurnCancelledException.class)
        .hasCauseInstanceOf(InterruptedException.class);
  }

  @Test
  void aTurnThatIgnoresItsInterruptKeepsItsUserOutAndNobodyElse() throws Exception {
    CountDownLatch running = Script.hangAt("turn long of alice", gate);
    Answer answer = submit("alice", "long");
    running.await();
    advance(Duration.ofMinutes(5));
    assertCancelled(answer.output(), "turn_timeout");
    CompletableFuture<Play.Output> waiting = submitWaiting("alice", "waiting");
    assertThat(waiting).isNotDone();
    runtime.clock().advance(Duration.ofSeconds(2));
    assertStuck(waiting::get);
    assertStuck(() -> call("alice", "new"));
    assertThat(metrics("alice").stuck()).isTrue();
    assertThat(runtime.runtime().metrics().stuckSessions()).isEqualTo(1);
    assertThat(runtime.runtime().metrics().refusedTurns()).containsEntry(Reason.STUCK, 2L);
    assertThat(call("bob", "hello").turns()).isEqualTo(1);

    var returned = new CountDownLatch(1);
    Script.at("call first of alice", returned::countDown);
    gate.countDown();
    returned.await();
    assertThat(submitUntilIn("alice").turns()).isEqualTo(2);
    assertThat(metrics("alice").stuck()).isFalse();
    assertThat(Script.events("build play of alice")).hasSize(1);
    assertThat(runtime.runtime().metrics().stuckSessions()).isZero();
    assertThat(runtime.runtime().metrics().cancelledTurns()).isEqualTo(1);
    assertThat(runtime.runtime().metrics().failedTurns()).isZero();
  }

  @Test
  void aTurnOfASharedWorkflowThatTakesTooLongIsCancelledAndHoldsUpNobody() throws Exception {
    runtime.close();
    runtime = TestRuntime.start("general: {turn_timeout: 5m}\nworkflow: {_type: everybodys}");
    CountDownLatch running = Script.hangAt("everybodys slow", gate);
    var answer = new Answer();
    User alice = User.of("cookie", "alice");
    threads.execute(() -> runtime.runtime().submit(alice, "slow", TurnAttributes.NONE, answer));
    running.await();
    advance(Duration.ofMinutes(5));

    assertCancelled(answer.output(), "turn_timeout");
    runtime.clock().advance(Duration.ofSeconds(2));
    assertThat(runtime.runtime().metrics().stuckSessions()).isEqualTo(1);
    assertThat(runtime.as("bob").<Integer>call("hello")).isEqualTo(1);

    gate.countDown();
    while (runtime.runtime().metrics().stuckSessions() > 0) {
      Thread.onSpinWait();
    }
    assertThat(runtime.as("alice").<Integer>call("hello")).isEqualTo(3);
  }

  /** The code has returned, or is just about to. */
  private Play.Output submitUntilIn(String user) throws Exception {
    while (true) {
      try {
        return call(user, "again");
      } catch (RefusedException stillStuck) {
        assertThat(stillStuck.reason()).isEqualTo(Reason.STUCK);
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void anOutputThatComesTooLateIsDropped() throws Exception {
    CountDownLatch running = Script.hangAt("turn long of alice", gate);
    Answer answer = submit("alice", "long");
    running.await();
    advance(Duration.ofMinutes(5));
    assertCancelled(answer.output(), "turn_timeout");
    CompletableFuture<Play.Output> next = submitWaiting("alice", "next");
    gate.countDown();
    assertThat(next.get().turns()).isEqualTo(2);
    assertThat(answer.values()).isEmpty();
  }

  @Test
  void aStreamWhoseTimeIsUpEndsWithTheFailureAndKeepsItsChunks() throws Exception {
    var emitted = new CompletableFuture<Throwable>();
    CountDownLatch streaming =
        Script.begunAt(
            "streamed song of alice",
            () -> {
              try {
                gate.await();
              } catch (InterruptedException e) {
                emitted.complete(e);
                throw e;
              }
            });
    var answer = new Answer();
    threads.execute(() -> submitStream("alice", "song", answer));
    streaming.await();
    advance(Duration.ofMinutes(5));
    assertCancelled(answer.output(), "turn_timeout");
    assertThat(emitted.get()).isInstanceOf(InterruptedException.class);
    assertThat(answer.values()).containsExactly("1", "2", "3");
  }

  private void submitStream(String user, String line, Receiver receiver) {
    runtime
        .runtime()
        .submitStream(User.of("cookie", user), new Play.Input(line), TurnAttributes.NONE, receiver);
  }

  @Test
  void aChunkThatIsBeingHandedOverIsNotInterruptedButIsTheLast() throws Exception {
    var handing = new CountDownLatch(1);
    var wasInterrupted = new AtomicBoolean();
    var answer = new Answer();
    var slow =
        new Receiver() {
          @Override
          public void next(@Nullable Object value) {
            answer.next(value);
            handing.countDown();
            try {
              gate.await();
            } catch (InterruptedException e) {
              wasInterrupted.set(true);
            }
          }

          @Override
          public void completed() {
            answer.completed();
          }

          @Override
          public void failed(Throwable failure) {
            answer.failed(failure);
          }
        };
    Future<?> turn = threads.submit(() -> submitStream("alice", "song", slow));
    handing.await();
    advance(Duration.ofMinutes(5));
    assertThat(answer.output()).isNotDone();
    gate.countDown();
    turn.get();
    assertCancelled(answer.output(), "turn_timeout");
    assertThat(wasInterrupted).isFalse();
    assertThat(answer.values()).containsExactly("1");
    assertThat(Script.events("streamed")).isEmpty();
    assertThat(call("alice", "next").turns()).isEqualTo(1);
  }

  @Test
  void aBuildThatTakesTooLongLeavesNothingAndTheNextRequestBuildsAgain() throws Exception {
    CountDownLatch building = Script.hangAt("build second of alice", gate);
    Answer answer = submit("alice", "one");
    building.await();
    CompletableFuture<Play.Output> joined = submitWaiting("alice", "two");
    advance(Duration.ofSeconds(30));
    assertCancelled(answer.output(), "build_timeout");
    assertThat(joined).isNotDone();
    gate.countDown();
    assertCancelled(joined, "build_timeout");
    assertThat(Script.events())
        .endsWith(
            "close play of alice",
            "close second of alice",
            "release second of alice",
            "close first of alice",
            "release first of alice");
    Script.reset();
    assertThat(call("alice", "again").turns()).isEqualTo(1);
  }

  @Test
  void aBuildThatIgnoresItsInterruptKeepsItsUserOut() throws Exception {
    CountDownLatch building = Script.hangAt("build second of alice", gate);
    submit("alice", "one");
    building.await();
    CompletableFuture<Play.Output> joined = submitWaiting("alice", "two");
    advance(Duration.ofSeconds(31));
    assertStuck(joined::get);
    assertStuck(() -> call("alice", "three"));
    assertThat(call("bob", "hello").turns()).isEqualTo(1);
  }

  @Test
  void aCloseThatTakesTooLongIsInterruptedAndTheUserGetsAFreshSession() throws Exception {
    call("alice", "hello");
    CountDownLatch closing = Script.blockAt("close second of alice", gate);
    runtime.as("alice").endSession();
    closing.await();
    CompletableFuture<Play.Output> after = submitWaiting("alice", "after");
    advance(Duration.ofSeconds(10));
    assertThat(after.get().turns()).isEqualTo(1);
    assertThat(Script.events())
        .containsSubsequence(
            "close second of alice",
            "release second of alice",
            "close first of alice",
            "release first of alice",
            "build first of alice");
  }

  @Test
  void aCloseThatIgnoresItsInterruptKeepsItsUserOutAndThereIsNoSecondSession() throws Exception {
    call("alice", "hello");
    CountDownLatch closing = Script.hangAt("close second of alice", gate);
    runtime.as("alice").endSession();
    closing.await();
    advance(Duration.ofSeconds(11));
    assertStuck(() -> call("alice", "again"));
    assertThat(Script.events("build play of alice")).hasSize(1);
    assertThat(call("bob", "hello").turns()).isEqualTo(1);
  }

  @Test
  void ofTurnsThatOverlapOnlyTheLateOneIsInterrupted() throws Exception {
    runtime.close();
    runtime = start(3);
    CountDownLatch early = Script.blockAt("turn early of alice", gate);
    CountDownLatch late = Script.blockAt("turn late of alice", gate);
    Answer first = submit("alice", "early");
    early.await();
    runtime.clock().advance(Duration.ofMinutes(3));
    Answer second = submit("alice", "late");
    late.await();
    advance(Duration.ofMinutes(2));
    assertCancelled(first.output(), "turn_timeout");
    assertThat(second.output()).isNotDone();
    gate.countDown();
    assertThat(second.output().get().turns()).isEqualTo(2);
  }

  @Test
  void ofTurnsThatOverlapOneThatIsStuckKeepsTheUserOut() throws Exception {
    runtime.close();
    runtime = start(3);
    CountDownLatch running = Script.hangAt("turn long of alice", gate);
    Answer answer = submit("alice", "long");
    running.await();
    advance(Duration.ofMinutes(6));
    assertCancelled(answer.output(), "turn_timeout");
    assertStuck(() -> call("alice", "beside"));
    gate.countDown();
    assertThat(submitUntilIn("alice").turns()).isEqualTo(2);
  }

  @Test
  void shutdownInterruptsWhatStillRunsAfterItsTimeAndClosesTheSession() throws Exception {
    CountDownLatch running = Script.blockAt("turn long of alice", gate);
    Answer answer = submit("alice", "long");
    running.await();
    CompletableFuture<Play.Output> waiting = submitWaiting("alice", "waiting");
    runtime.close();
    assertThat(answer.output()).isCompletedExceptionally();
    assertThatThrownBy(waiting::get)
        .satisfies(failure -> assertThat(reason(failure.getCause())).isEqualTo(Reason.STOPPING));
    assertThat(Script.events()).contains("release first of alice").endsWith("close everybodys");
  }
}
