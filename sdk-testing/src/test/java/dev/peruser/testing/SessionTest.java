package dev.peruser.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.api.User;
import dev.peruser.runtime.BuildFailedException;
import dev.peruser.runtime.RefusedException;
import dev.peruser.runtime.RefusedException.Reason;
import dev.peruser.runtime.SessionEnd;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.testing.plugin.Play;
import dev.peruser.testing.plugin.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The promises about user sessions, L1 to L8, over the embedding API. */
@Timeout(60)
class SessionTest {
  private static final String WORKFLOW =
      """
      general:
        per_user_workflow_timeout: 30m
        per_user_workflow_cleanup_interval: 5m
        shutdown_timeout: 20s
        OPTIONS
      """
          + Play.WORKFLOW;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch gate = new CountDownLatch(1);
  private TestRuntime runtime = start("{}");

  @BeforeEach
  void reset() {
    runtime.close();
    Script.reset();
    runtime = start("per_user_max_waiting: 64");
  }

  @AfterEach
  void close() {
    gate.countDown();
    runtime.close();
    threads.shutdownNow();
  }

  private static TestRuntime start(String option) {
    return TestRuntime.start(
        WORKFLOW.replace("OPTIONS", option.equals("{}") ? "per_user_max_concurrency: 1" : option));
  }

  private void restart(String option) {
    runtime.close();
    Script.reset();
    runtime = start(option);
  }

  private Play.Output call(String user, String line) throws Exception {
    return runtime.as(user).call(new Play.Input(line));
  }

  private Future<Play.Output> callOnThread(String user, String line) {
    return threads.submit(() -> call(user, line));
  }

  /** Submits a turn that cannot start at once, and returns when it is known to wait. */
  private CompletableFuture<Play.Output> callWaiting(String user, String line) {
    var answer = new Answer();
    runtime
        .runtime()
        .submit(User.of("cookie", user), new Play.Input(line), TurnAttributes.NONE, answer);
    assertThat(answer.waited()).isTrue();
    return answer.output();
  }

  // L1

  @Test
  void nothingPerUserIsBuiltBeforeTheFirstRequest() {
    assertThat(Script.events()).containsExactly("build everybodys");
  }

  @Test
  void twoHundredConcurrentFirstRequestsOfAUserBuildOneSession() throws Exception {
    restart("per_user_max_waiting: 200");
    CountDownLatch building = Script.blockAt("build first of alice", gate);
    var calls = new ArrayList<Future<Play.Output>>();
    for (int i = 0; i < 200; i++) {
      calls.add(callOnThread("alice", "hello"));
    }
    building.await();
    gate.countDown();
    var turns = new ArrayList<Integer>();
    for (Future<Play.Output> call : calls) {
      turns.add(call.get().turns());
    }
    assertThat(Script.events("build play")).containsExactly("build play of alice");
    assertThat(turns).doesNotHaveDuplicates().contains(1, 200).hasSize(200);
  }

  @Test
  void aSlowBuildHoldsUpNobodyElse() throws Exception {
    CountDownLatch building = Script.blockAt("build first of alice", gate);
    Future<Play.Output> alice = callOnThread("alice", "hello");
    building.await();
    assertThat(call("bob", "hello").turns()).isEqualTo(1);
    assertThat(alice.isDone()).isFalse();
    gate.countDown();
    assertThat(alice.get().turns()).isEqualTo(1);
  }

  @Test
  void usersDoNotSeeEachOther() throws Exception {
    assertThat(call("alice", "a")).isEqualTo(new Play.Output(1, 1, 1, 1, 1));
    assertThat(call("alice", "b")).isEqualTo(new Play.Output(2, 2, 2, 2, 2));
    assertThat(call("bob", "c")).isEqualTo(new Play.Output(1, 1, 1, 3, 1));
  }

  // L2

  @Test
  void whoComesWhileTheOldSessionClosesWaitsAndGetsAFreshOne() throws Exception {
    call("alice", "before");
    CountDownLatch closing = Script.blockAt("close first of alice", gate);
    runtime.as("alice").endSession();
    closing.await();
    CompletableFuture<Play.Output> after = callWaiting("alice", "after");
    CompletableFuture<Play.Output> later = callWaiting("alice", "later");
    assertThat(Script.events("build play")).hasSize(1);
    gate.countDown();
    assertThat(after.get().turns()).isEqualTo(1);
    assertThat(later.get().turns()).isEqualTo(2);
    assertThat(Script.events())
        .containsSubsequence("release first of alice", "build first of alice");
  }

  // L3

  @Test
  void instancesAreBuiltInDependencyOrderAndClosedInReverse() throws Exception {
    call("alice", "hello");
    Script.at(
        "close second of alice",
        () -> {
          throw new IllegalStateException("a close that fails");
        });
    runtime.close();
    assertThat(Script.events("build"))
        .containsExactly(
            "build everybodys",
            "build first of alice",
            "build second of alice",
            "build play of alice");
    assertThat(Script.events().subList(Script.events().size() - 6, Script.events().size()))
        .containsExactly(
            "close play of alice",
            "close second of alice",
            "release second of alice",
            "close first of alice",
            "release first of alice",
            "close everybodys");
  }

  @Test
  void aBuildThatFailsHalfWayLeavesNothingBehindAndTheNextRequestTriesAgain() throws Exception {
    Script.at(
        "build second of alice",
        () -> {
          throw new java.io.IOException("no connection");
        });
    assertThatThrownBy(() -> call("alice", "hello"))
        .isInstanceOf(BuildFailedException.class)
        .hasMessageContaining("'second'")
        .hasRootCauseMessage("no connection");
    assertThat(Script.events())
        .containsExactly(
            "build everybodys",
            "build first of alice",
            "build second of alice",
            "release second of alice",
            "close first of alice",
            "release first of alice");
    Script.at("build second of alice", () -> {});
    assertThat(call("alice", "again").turns()).isEqualTo(1);
  }

  @Test
  void whoJoinedAFailingBuildSharesItsFailure() throws Exception {
    CountDownLatch building = Script.blockAt("build first of alice", gate);
    Future<Play.Output> builder = callOnThread("alice", "one");
    building.await();
    CompletableFuture<Play.Output> joined = callWaiting("alice", "two");
    Script.at(
        "build second of alice",
        () -> {
          throw new IllegalStateException("broken");
        });
    gate.countDown();
    assertThatThrownBy(builder::get).hasRootCauseMessage("broken");
    assertThatThrownBy(joined::get).hasRootCauseMessage("broken");
  }

  @Test
  void anInterruptedBuildIsCleanedUpAndTheInterruptIsKept() throws Exception {
    Script.blockAt("build second of alice", gate);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> call("alice", "hello")).isInstanceOf(BuildFailedException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(Script.events())
        .endsWith("release second of alice", "close first of alice", "release first of alice");
  }

  // L4

  @Test
  void aSessionInUseIsNeverClosed() throws Exception {
    restart("turn_timeout: 24h");
    CountDownLatch running = Script.blockAt("turn long of alice", gate);
    Future<Play.Output> turn = callOnThread("alice", "long");
    running.await();
    runtime.clock().advance(Duration.ofHours(3));
    runtime.as("alice").endSession();
    assertThat(Script.events("close")).isEmpty();
    gate.countDown();
    assertThat(turn.get().turns()).isEqualTo(1);
    assertThat(call("alice", "next").turns()).isEqualTo(1);
    assertThat(Script.events("close play")).hasSize(1);
  }

  @Test
  void aStreamIsUseUntilItsEnd() throws Exception {
    restart("turn_timeout: 24h");
    CountDownLatch streaming = Script.blockAt("streamed song of alice", gate);
    Future<List<Integer>> stream =
        threads.submit(() -> runtime.as("alice").<Integer>stream(new Play.Input("song")));
    streaming.await();
    runtime.clock().advance(Duration.ofHours(3));
    assertThat(Script.events("close")).isEmpty();
    gate.countDown();
    assertThat(stream.get()).containsExactly(1, 2, 3);
  }

  // L5

  @Test
  void anIdleSessionEndsAfterTheTimeoutAndAtMostAnIntervalLate() throws Exception {
    call("alice", "hello");
    runtime.clock().advance(Duration.ofMinutes(30).minusSeconds(1));
    assertThat(Script.events("close")).isEmpty();
    runtime.clock().advance(Duration.ofMinutes(5).plusSeconds(2));
    assertThat(Script.events("close play")).containsExactly("close play of alice");
    assertThat(call("alice", "back").turns()).isEqualTo(1);
  }

  @Test
  void aUserWhoComesBackInTimeKeepsTheSession() throws Exception {
    for (int i = 1; i <= 5; i++) {
      assertThat(call("alice", "hello").turns()).isEqualTo(i);
      runtime.clock().advance(Duration.ofMinutes(25));
    }
    assertThat(Script.events("close")).isEmpty();
  }

  // L6

  @Test
  void turnsOfAUserDoNotOverlapAndRunInOrder() throws Exception {
    CountDownLatch running = Script.blockAt("turn 0 of alice", gate);
    Future<Play.Output> first = callOnThread("alice", "0");
    running.await();
    var waiting = new ArrayList<CompletableFuture<Play.Output>>();
    for (int i = 1; i <= 20; i++) {
      waiting.add(callWaiting("alice", Integer.toString(i)));
    }
    assertThat(Script.events("turn")).containsExactly("turn 0 of alice");
    gate.countDown();
    assertThat(first.get().turns()).isEqualTo(1);
    for (int i = 1; i <= 20; i++) {
      assertThat(waiting.get(i - 1).get().turns()).isEqualTo(i + 1);
    }
  }

  @Test
  void moreTurnsThanMayWaitAreRefused() throws Exception {
    restart("per_user_max_waiting: 1");
    CountDownLatch running = Script.blockAt("turn long of alice", gate);
    Future<Play.Output> first = callOnThread("alice", "long");
    running.await();
    CompletableFuture<Play.Output> second = callWaiting("alice", "second");
    CompletableFuture<Play.Output> third = callWaiting("alice", "third");
    assertThatThrownBy(third::get)
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(
            RefusedException.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_WAITING));
    gate.countDown();
    assertThat(first.get().turns()).isEqualTo(1);
    assertThat(second.get().turns()).isEqualTo(2);
  }

  @Test
  void whereNoneMayWaitTheSecondTurnIsRefused() throws Exception {
    restart("per_user_max_waiting: 0");
    CountDownLatch running = Script.blockAt("turn long of alice", gate);
    Future<Play.Output> first = callOnThread("alice", "long");
    running.await();
    assertThatThrownBy(() -> call("alice", "second"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_WAITING));
    gate.countDown();
    assertThat(first.get().turns()).isEqualTo(1);
    assertThat(call("alice", "third").turns()).isEqualTo(2);
  }

  @Test
  void whereNoneMayWaitWhoComesWhileTheOldSessionClosesIsRefused() throws Exception {
    restart("per_user_max_waiting: 0");
    call("alice", "before");
    var during = new ArrayList<CompletableFuture<Play.Output>>();
    Script.at("close first of alice", () -> during.add(callWaiting("alice", "during")));
    runtime.clock().advance(Duration.ofHours(1)); // closes on this thread

    assertThat(during).hasSize(1);
    assertThatThrownBy(during.get(0)::get)
        .cause()
        .isInstanceOfSatisfying(
            RefusedException.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_WAITING));
    assertThat(Script.events("release first")).hasSize(1);
    assertThat(call("alice", "after").turns()).isEqualTo(1);
  }

  @Test
  void turnsOverlapUpToTheConcurrencyThatTheFileAllows() throws Exception {
    restart("per_user_max_concurrency: 3");
    CountDownLatch one = Script.blockAt("turn 1 of alice", gate);
    CountDownLatch two = Script.blockAt("turn 2 of alice", gate);
    CountDownLatch three = Script.blockAt("turn 3 of alice", gate);
    Future<Play.Output> first = callOnThread("alice", "1");
    one.await();
    Future<Play.Output> second = callOnThread("alice", "2");
    two.await();
    Future<Play.Output> third = callOnThread("alice", "3");
    three.await();
    CompletableFuture<Play.Output> fourth = callWaiting("alice", "4");
    gate.countDown();
    for (Future<Play.Output> turn : List.of(first, second, third, fourth)) {
      assertThat(turn.get().turns()).isBetween(1, 4);
    }
  }

  @Test
  void turnsThatOverlapAreThoseOfOneUserAndLeaveOthersTheirs() throws Exception {
    restart("per_user_max_concurrency: 2");
    CountDownLatch one = Script.blockAt("turn 1 of alice", gate);
    CountDownLatch two = Script.blockAt("turn 2 of alice", gate);
    Future<Play.Output> first = callOnThread("alice", "1");
    one.await();
    Future<Play.Output> second = callOnThread("alice", "2");
    two.await();
    CompletableFuture<Play.Output> third = callWaiting("alice", "3");

    assertThat(call("bob", "hello").turns()).isEqualTo(1);
    assertThat(call("bob", "hello").turns()).isEqualTo(2);
    assertThat(third).isNotDone();

    gate.countDown();
    first.get();
    second.get();
    assertThat(third.get().turns()).isEqualTo(3);
  }

  @Test
  void aTurnThatInvokesTheRuntimeForItsOwnUserIsToldRatherThanHanging() throws Exception {
    Script.at("turn outer of alice", () -> call("alice", "inner"));
    assertThatThrownBy(() -> call("alice", "outer"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("would wait for itself");
  }

  @Test
  void idlenessBeginsWithTheEndOfATurn() throws Exception {
    restart("turn_timeout: 24h");
    Script.at("turn long of alice", () -> runtime.clock().advance(Duration.ofMinutes(40)));
    call("alice", "long");
    runtime.clock().advance(Duration.ofMinutes(25));

    assertThat(call("alice", "again").turns()).isEqualTo(2);
    assertThat(Script.events("close play")).isEmpty();
  }

  // L7

  @Test
  void atTheLimitTheSessionThatHasBeenIdleLongestMakesRoom() throws Exception {
    restart("per_user_max_sessions: 2");
    call("alice", "hello");
    runtime.clock().advance(Duration.ofMinutes(2));
    call("bob", "hello");
    runtime.clock().advance(Duration.ofMinutes(2));
    var aliceClosed = new CountDownLatch(1);
    Script.at("close play of alice", aliceClosed::countDown);
    call("carol", "hello");
    aliceClosed.await();
    assertThat(call("bob", "again").turns()).isEqualTo(2);
    assertThat(Script.events("close play")).containsExactly("close play of alice");
  }

  @Test
  void atTheLimitASessionInUseMakesNoRoomHoweverLongItIsUsed() throws Exception {
    restart("per_user_max_sessions: 1\n  turn_timeout: 3000d");
    CountDownLatch running = Script.blockAt("turn long of alice", gate);
    Future<Play.Output> alice = callOnThread("alice", "long");
    running.await();
    runtime.clock().advance(Duration.ofHours(3));
    assertThatThrownBy(() -> call("bob", "hello"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_SESSIONS));
    gate.countDown();
    assertThat(alice.get().turns()).isEqualTo(1);
    assertThat(call("alice", "again").turns()).isEqualTo(2);
  }

  @Test
  void withoutALeastIdlenessWhoeverIsNotInUseMakesRoomAfterATick() throws Exception {
    restart("per_user_max_sessions: 2\n  min_idle_before_eviction: 0");
    CountDownLatch running = Script.blockAt("turn long of alice", gate);
    Future<Play.Output> alice = callOnThread("alice", "long");
    running.await();
    for (String user : List.of("bob", "carol", "dave")) {
      runtime.clock().advance(Duration.ofMillis(100));
      assertThat(call(user, "hello").turns()).isEqualTo(1);
    }
    gate.countDown();
    assertThat(alice.get().turns()).isEqualTo(1);
    assertThat(call("alice", "again").turns()).as("was in use").isEqualTo(2);
    assertThat(runtime.runtime().metrics().endedSessions()).containsEntry(SessionEnd.MADE_ROOM, 2L);
  }

  @Test
  void aFloodOfNewUsersDoesNotPushActiveOnesOut() throws Exception {
    restart("per_user_max_sessions: 2");
    call("alice", "hello");
    call("bob", "hello");
    for (int i = 0; i < 50; i++) {
      String newcomer = "flood" + i;
      assertThatThrownBy(() -> call(newcomer, "hello"))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_SESSIONS));
    }
    assertThat(call("alice", "again").turns()).isEqualTo(2);
    assertThat(call("bob", "again").turns()).isEqualTo(2);
  }

  @Test
  @SuppressWarnings("ThreadPriorityCheck") // it only helps them to arrive together
  void firstRequestsThatArriveTogetherTakeOnePlaceAndCountOnce() throws Exception {
    int users = 1_000;
    restart("per_user_max_sessions: 1000\n  per_user_max_new_sessions_per_second: 1000");
    var arrivals = new AtomicInteger();
    var calls = new ArrayList<Future<?>>();
    for (int i = 0; i < 2; i++) {
      calls.add(
          threads.submit(
              () -> {
                for (int user = 0; user < users; user++) {
                  arrivals.incrementAndGet();
                  while (arrivals.get() < 2 * (user + 1)
                      && !Thread.currentThread().isInterrupted()) {
                    Thread.yield(); // and not a latch, after which they would come one by one
                  }
                  call("user" + user, "hello");
                }
                return null;
              }));
    }
    for (Future<?> call : calls) {
      call.get();
    }
    assertThat(Script.events("build play")).hasSize(users);
  }

  @Test
  void newSessionsBeyondTheRateAreRefusedUntilTheNextSecond() throws Exception {
    restart("per_user_max_new_sessions_per_second: 2");
    call("alice", "hello");
    call("bob", "hello");
    assertThatThrownBy(() -> call("carol", "hello"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_NEW_SESSIONS));
    assertThat(call("alice", "again").turns()).isEqualTo(2);
    runtime.clock().advance(Duration.ofSeconds(1));
    assertThat(call("carol", "hello").turns()).isEqualTo(1);
  }

  // L8

  @Test
  void closingLetsRunningAndWaitingTurnsFinishAndRefusesNewOnes() throws Exception {
    call("bob", "hello");
    CountDownLatch running = Script.blockAt("turn long of alice", gate);
    Future<Play.Output> turn = callOnThread("alice", "long");
    running.await();
    CompletableFuture<Play.Output> waiting = callWaiting("alice", "waiting");
    var bobClosed = new CountDownLatch(1);
    Script.at("close play of bob", bobClosed::countDown);
    Future<?> closed = threads.submit(runtime::close);
    bobClosed.await();
    assertThatThrownBy(() -> call("alice", "late"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.STOPPING));
    assertThat(Script.events("close play of alice")).isEmpty();
    gate.countDown();
    assertThat(turn.get().turns()).isEqualTo(1);
    assertThat(waiting.get().turns()).isEqualTo(2);
    closed.get();
    assertThat(Script.events())
        .contains("release first of alice", "release first of bob")
        .endsWith("close everybodys");
  }

  // L10

  @Test
  void theSharedFunctionIsTheSameForEverybodyAndIsBuiltOnce() throws Exception {
    assertThat(call("alice", "hello").everybodys()).isEqualTo(1);
    assertThat(call("bob", "hello").everybodys()).isEqualTo(2);
    assertThat(Script.events("build everybodys")).hasSize(1);
  }
}
