package dev.peruser.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.api.InvocationContext;
import dev.peruser.api.TurnCancelledException;
import dev.peruser.api.User;
import dev.peruser.runtime.BuildFailedException;
import dev.peruser.runtime.RefusedException;
import dev.peruser.runtime.RefusedException.Reason;
import dev.peruser.runtime.RuntimeMetrics;
import dev.peruser.runtime.SessionEnd;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.runtime.UserMetrics;
import dev.peruser.testing.plugin.Play;
import dev.peruser.testing.plugin.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the runtime counts, on a clock that stands still unless a test moves it. */
@Timeout(60)
class MetricsTest {
  private static final String WORKFLOW =
      """
      general:
        enable_per_user_monitoring: true
        shutdown_timeout: 20s
        OPTIONS
      """
          + Play.WORKFLOW;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch gate = new CountDownLatch(1);
  private TestRuntime runtime = start("per_user_max_waiting: 1");

  private static TestRuntime start(String option) {
    Script.reset();
    return TestRuntime.start(WORKFLOW.replace("OPTIONS", option));
  }

  private void restart(String option) {
    runtime.close();
    runtime = start(option);
  }

  @AfterEach
  void close() {
    gate.countDown();
    runtime.close();
    threads.shutdownNow();
  }

  private void call(String user, String line) throws Exception {
    runtime.as(user).call(new Play.Input(line));
  }

  /** Has something take its time. */
  private void last(String event, Duration time) {
    Script.at(event, () -> runtime.clock().advance(time));
  }

  private RuntimeMetrics metrics() {
    return runtime.runtime().metrics();
  }

  private UserMetrics metrics(String user) {
    return runtime.runtime().users().stream()
        .filter(it -> it.user().id().equals(user))
        .findFirst()
        .orElseThrow();
  }

  private static <K> Map<K, Long> only(Map<K, Long> counts) {
    return counts.entrySet().stream()
        .filter(count -> count.getValue() != 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void turnsAreTimedForTheirUserAndForAll() throws Exception {
    last("turn short of alice", Duration.ofMillis(100));
    last("turn long of alice", Duration.ofMillis(900));
    last("turn long of bob", Duration.ofSeconds(2));
    call("alice", "short");
    call("alice", "long");
    call("bob", "long");

    assertThat(metrics("alice").totalTurns()).isEqualTo(2);
    assertThat(metrics("alice").totalLatency()).isEqualTo(Duration.ofSeconds(1));
    assertThat(metrics("alice").averageLatency()).isEqualTo(Duration.ofMillis(500));
    assertThat(metrics("alice").maxLatency()).isEqualTo(Duration.ofMillis(900));
    assertThat(metrics().turns().count()).isEqualTo(3);
    assertThat(metrics().turns().total()).isEqualTo(Duration.ofSeconds(3));
    assertThat(metrics().turns().max()).isEqualTo(Duration.ofSeconds(2));
    assertThat(metrics().turns().within(0.5))
        .isBetween(Duration.ofMillis(900), Duration.ofMillis(1013));
  }

  @Test
  void aFailedTurnIsCountedAndTimedToo() {
    Script.at(
        "turn x of alice",
        () -> {
          runtime.clock().advance(Duration.ofMillis(700));
          throw new IllegalStateException("broken");
        });

    assertThatThrownBy(() -> call("alice", "x")).hasMessage("broken");
    assertThat(metrics().failedTurns()).isEqualTo(1);
    assertThat(metrics().cancelledTurns()).isZero();
    assertThat(metrics().turns().count()).isEqualTo(1);
    assertThat(metrics().turns().total()).isEqualTo(Duration.ofMillis(700));
    assertThat(metrics("alice").totalTurns()).isEqualTo(1);
    assertThat(metrics("alice").failedTurns()).isEqualTo(1);
    assertThat(metrics("alice").totalLatency()).isEqualTo(Duration.ofMillis(700));
    assertThat(metrics("alice").maxLatency()).isEqualTo(Duration.ofMillis(700));
  }

  @Test
  void buildsAreTimedAndThoseThatFailAreCountedApartFromTurns() throws Exception {
    last("build first of alice", Duration.ofMillis(300));
    Script.at(
        "build first of bob",
        () -> {
          throw new IllegalStateException("broken");
        });
    call("alice", "x");

    assertThatThrownBy(() -> call("bob", "x")).isInstanceOf(BuildFailedException.class);
    assertThat(metrics("alice").buildTime()).isEqualTo(Duration.ofMillis(300));
    assertThat(metrics().builds().count()).isEqualTo(2);
    assertThat(metrics().builds().max()).isEqualTo(Duration.ofMillis(300));
    assertThat(metrics().failedBuilds()).isEqualTo(1);
    assertThat(metrics().failedTurns()).isZero();
    assertThat(metrics().liveSessions()).isEqualTo(1);
    assertThat(only(metrics().endedSessions())).isEmpty();
  }

  @Test
  void aBuildThatTookTooLongHasFailedThoughItCameInTheEnd() {
    last("build first of alice", Duration.ofMillis(30_500)); // build_timeout is 30 s

    assertThatThrownBy(() -> call("alice", "x"))
        .isInstanceOf(TurnCancelledException.class)
        .hasMessageContaining("build_timeout");
    assertThat(Script.events("build play")).as("the build went on").hasSize(1);
    assertThat(metrics().builds().count()).isEqualTo(1);
    assertThat(metrics().builds().max()).isEqualTo(Duration.ofMillis(30_500));
    assertThat(metrics().failedBuilds()).isEqualTo(1);
    assertThat(metrics().turns().count()).isZero();
    assertThat(metrics().liveSessions()).isZero();
    assertThat(only(metrics().endedSessions())).isEmpty();
  }

  @Test
  void aTurnThatRunsAndOneThatWaitsAreSeenWhileTheyDo() throws Exception {
    call("bob", "x");
    CountDownLatch begun = Script.blockAt("turn slow of alice", gate);
    Future<?> running = threads.submit(() -> runtime.as("alice").call(new Play.Input("slow")));
    begun.await();
    var answer = new Answer();
    runtime
        .runtime()
        .submit(User.of("cookie", "alice"), new Play.Input("x"), TurnAttributes.NONE, answer);

    assertThat(metrics("alice").activeTurns()).isEqualTo(1);
    assertThat(metrics("alice").waitingTurns()).isEqualTo(1);
    assertThat(metrics().activeTurns()).isEqualTo(1);
    assertThat(metrics().waitingTurns()).isEqualTo(1);
    assertThat(metrics().liveSessions()).isEqualTo(2);

    gate.countDown();
    running.get();
    answer.output().get();
    assertThat(metrics("alice").waitingTurns()).isZero();
    assertThat(metrics().waitingTurns()).isZero();
    assertThat(metrics().turns().count()).isEqualTo(3);
  }

  @Test
  void anIdleSessionsEndIsCountedAndWhatItDidIsKept() throws Exception {
    call("alice", "x");
    runtime.clock().advance(Duration.ofMinutes(40));

    assertThat(runtime.runtime().users()).isEmpty();
    assertThat(only(metrics().endedSessions())).isEqualTo(Map.of(SessionEnd.IDLE, 1L));
    assertThat(metrics().liveSessions()).isZero();
    assertThat(metrics().turns().count()).isEqualTo(1);
  }

  @Test
  void anEndThatIsAskedForIsCountedAsThat() throws Exception {
    call("alice", "x");
    runtime.runtime().endSession(User.of("cookie", "alice"));

    assertThat(only(metrics().endedSessions())).isEqualTo(Map.of(SessionEnd.REQUESTED, 1L));
  }

  @Test
  void aSessionThatMadeRoomIsCountedAsThat() throws Exception {
    restart("per_user_max_sessions: 1");
    call("alice", "x");
    assertThatThrownBy(() -> call("bob", "x")).isInstanceOf(RefusedException.class);
    runtime.clock().advance(Duration.ofMinutes(2));
    call("bob", "x");

    assertThat(only(metrics().endedSessions())).isEqualTo(Map.of(SessionEnd.MADE_ROOM, 1L));
    assertThat(only(metrics().refusedTurns())).isEqualTo(Map.of(Reason.TOO_MANY_SESSIONS, 1L));
  }

  @Test
  void whatIsRefusedIsCountedByItsReasonOverEitherWayIn() throws Exception {
    restart("per_user_max_waiting: 1\n  per_user_max_new_sessions_per_second: 1");
    CountDownLatch begun = Script.blockAt("turn slow of alice", gate);
    Future<?> running = threads.submit(() -> runtime.as("alice").call(new Play.Input("slow")));
    begun.await();
    var waiting = new Answer();
    var refused = new Answer();
    var stranger = new Answer();
    submit("alice", waiting);
    submit("alice", refused);
    submit("bob", stranger);

    assertThatThrownBy(() -> call("carol", "x")).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> refused.output().get()).hasCauseInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> stranger.output().get()).hasCauseInstanceOf(RefusedException.class);
    assertThat(only(metrics().refusedTurns()))
        .isEqualTo(Map.of(Reason.TOO_MANY_WAITING, 1L, Reason.TOO_MANY_NEW_SESSIONS, 2L));

    gate.countDown();
    running.get();
    waiting.output().get();
    runtime.runtime().close();
    assertThatThrownBy(() -> call("alice", "x")).isInstanceOf(RefusedException.class);
    assertThat(metrics().refusedTurns()).containsEntry(Reason.STOPPING, 1L);
    assertThat(only(metrics().endedSessions())).isEqualTo(Map.of(SessionEnd.SHUTDOWN, 1L));
  }

  private void submit(String user, Answer answer) {
    runtime
        .runtime()
        .submit(User.of("cookie", user), new Play.Input("x"), TurnAttributes.NONE, answer);
  }

  @Test
  void withoutMonitoringTurnsAreNotTimedAndSessionsAreCountedAllTheSame() throws Exception {
    restartWithoutMonitoring();
    call("alice", "x");

    assertThat(metrics().turns().count()).isZero();
    assertThat(metrics().builds().count()).isEqualTo(1);
    assertThat(metrics().liveSessions()).isEqualTo(1);
  }

  private void restartWithoutMonitoring() {
    runtime.close();
    Script.reset();
    runtime =
        TestRuntime.start(
            WORKFLOW.replace("monitoring: true", "monitoring: false").replace("OPTIONS", ""));
  }

  @Test
  void turnsOfASharedWorkflowAreCountedForAll() throws Exception {
    restartShared();
    runtime.as("alice").call("x");
    runtime.runtime().invoke(null, "x");

    assertThat(metrics().turns().count()).isEqualTo(2);
    assertThat(metrics().failedTurns()).isZero();
    assertThat(metrics().activeTurns()).isZero();
    runtime.runtime().close();
    assertThatThrownBy(() -> runtime.as("alice").call("x")).isInstanceOf(RefusedException.class);
    assertThat(only(metrics().refusedTurns())).isEqualTo(Map.of(Reason.STOPPING, 1L));
  }

  private void restartShared() {
    runtime.close();
    Script.reset();
    runtime =
        TestRuntime.start(
            """
            general: {enable_per_user_monitoring: true}
            workflow: {_type: everybodys}
            """);
  }

  /** Reports by the context of the turn that the thread is in. */
  private static void report(long promptTokens, long completionTokens) {
    InvocationContext.current().usage().reportLlmCall(promptTokens, completionTokens);
  }

  /** The same on another thread, which is in no turn of its own. */
  private void reportOnThread(long promptTokens, long completionTokens) throws Exception {
    Runnable reporting = () -> report(promptTokens, completionTokens);
    threads.submit(InvocationContext.current().wrap(reporting)).get();
  }

  private void assertUsage(long promptTokens, long completionTokens, long calls) {
    assertThat(metrics().promptTokens()).isEqualTo(promptTokens);
    assertThat(metrics().completionTokens()).isEqualTo(completionTokens);
    assertThat(metrics().llmCalls()).isEqualTo(calls);
  }

  private void assertUsage(String user, long promptTokens, long completionTokens, long calls) {
    assertThat(metrics(user).promptTokens()).isEqualTo(promptTokens);
    assertThat(metrics(user).completionTokens()).isEqualTo(completionTokens);
    assertThat(metrics(user).llmCalls()).isEqualTo(calls);
  }

  @Test
  void whatATurnOfASharedWorkflowReportsIsCountedForAllAlsoFromAnotherThread() throws Exception {
    restartShared();
    Script.at(
        "everybodys x",
        () -> {
          report(10, 5);
          reportOnThread(300, 200);
        });
    runtime.as("alice").call("x");
    assertUsage(310, 205, 2);

    runtime.runtime().invoke(null, "x");
    assertUsage(620, 410, 4);
  }

  @Test
  void whatATaskOnAnotherThreadReportsIsCountedForTheUserOfItsTurn() throws Exception {
    Script.at("turn x of alice", () -> reportOnThread(10, 5));
    call("alice", "x");
    call("bob", "x");

    assertUsage("alice", 10, 5, 1);
    assertUsage("bob", 0, 0, 0);
    assertUsage(10, 5, 1);
  }

  @Test
  void whatATaskReportsInsideATurnOfSomebodyElseIsCountedForItsOwn() throws Exception {
    var kept = new ArrayList<Runnable>();
    Runnable reporting = () -> report(10, 5);
    Script.at("turn x of alice", () -> kept.add(InvocationContext.current().wrap(reporting)));
    Script.at(
        "turn x of bob",
        () -> {
          kept.get(0).run();
          report(300, 200);
        });
    call("alice", "x");
    call("bob", "x");

    assertUsage("alice", 10, 5, 1);
    assertUsage("bob", 300, 200, 1);
    assertUsage(310, 205, 2);
  }

  @Test
  void whatASharedFunctionReportsIsCountedForTheUserOfItsTurn() throws Exception {
    Script.at("everybodys x", () -> report(10, 5));
    call("alice", "x");
    call("alice", "x");
    call("bob", "x");

    assertUsage("alice", 20, 10, 2);
    assertUsage("bob", 10, 5, 1);
    assertUsage(30, 15, 3);
  }

  /** Zero is a number of tokens like any other. */
  private static void reportWhatIsRefusedAndOnceWhatIsNot() {
    assertThatThrownBy(() -> report(-1, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Token counts are 0 or more, not -1 and 5");
    assertThatThrownBy(() -> report(10, -2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Token counts are 0 or more, not 10 and -2");
    report(0, 0);
  }

  @Test
  void negativeCountsOfTokensAreRefusedAndNothingOfThemIsCounted() throws Exception {
    Script.at("turn x of alice", MetricsTest::reportWhatIsRefusedAndOnceWhatIsNot);
    call("alice", "x");

    assertUsage("alice", 0, 0, 1);
    assertUsage(0, 0, 1);
  }

  @Test
  void negativeCountsOfTokensAreRefusedInASharedWorkflowToo() throws Exception {
    restartShared();
    Script.at("everybodys x", MetricsTest::reportWhatIsRefusedAndOnceWhatIsNot);
    runtime.as("alice").call("x");

    assertUsage(0, 0, 1);
  }

  /** So that a mistake shows before somebody turns monitoring on. */
  @Test
  void negativeCountsOfTokensAreRefusedAlsoWhereNobodyCounts() throws Exception {
    restartWithoutMonitoring();
    Script.at("turn x of alice", MetricsTest::reportWhatIsRefusedAndOnceWhatIsNot);
    call("alice", "x");

    assertUsage(0, 0, 0);
  }

  @Test
  void everyReasonIsThereEvenIfItNeverHappened() {
    assertThat(metrics().endedSessions()).containsOnlyKeys(SessionEnd.values());
    assertThat(metrics().refusedTurns()).containsOnlyKeys(Reason.values());
  }
}
