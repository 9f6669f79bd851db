package dev.peruser.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
          throw new IllegalStateException("broken");
        });

    assertThatThrownBy(() -> call("alice", "x")).hasMessage("broken");
    assertThat(metrics().failedTurns()).isEqualTo(1);
    assertThat(metrics().cancelledTurns()).isZero();
    assertThat(metrics().turns().count()).isEqualTo(1);
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
    runtime.close();
    runtime =
        TestRuntime.start(
            WORKFLOW.replace("monitoring: true", "monitoring: false").replace("OPTIONS", ""));
    call("alice", "x");

    assertThat(metrics().turns().count()).isZero();
    assertThat(metrics().builds().count()).isEqualTo(1);
    assertThat(metrics().liveSessions()).isEqualTo(1);
  }

  @Test
  void turnsOfASharedWorkflowAreCountedForAll() throws Exception {
    runtime.close();
    Script.reset();
    runtime =
        TestRuntime.start(
            """
            general: {enable_per_user_monitoring: true}
            workflow: {_type: everybodys}
            """);
    runtime.as("alice").call("x");
    runtime.runtime().invoke(null, "x");

    assertThat(metrics().turns().count()).isEqualTo(2);
    assertThat(metrics().failedTurns()).isZero();
    assertThat(metrics().activeTurns()).isZero();
    runtime.runtime().close();
    assertThatThrownBy(() -> runtime.as("alice").call("x")).isInstanceOf(RefusedException.class);
    assertThat(only(metrics().refusedTurns())).isEqualTo(Map.of(Reason.STOPPING, 1L));
  }

  @Test
  void everyReasonIsThereEvenIfItNeverHappened() {
    assertThat(metrics().endedSessions()).containsOnlyKeys(SessionEnd.values());
    assertThat(metrics().refusedTurns()).containsOnlyKeys(Reason.values());
  }
}
