package dev.peruser.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.api.TurnCancelledException;
import dev.peruser.api.User;
import dev.peruser.runtime.BuildFailedException;
import dev.peruser.runtime.Endpoint;
import dev.peruser.runtime.InvalidWorkflowException;
import dev.peruser.runtime.RefusedException;
import dev.peruser.runtime.RefusedException.Reason;
import dev.peruser.runtime.RejectedInputException;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.testing.plugin.Play;
import dev.peruser.testing.plugin.Script;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Other functions that requests enter through: they have turns of the same user session. */
@Timeout(60)
class EndpointTurnsTest {
  private static final String WORKFLOW =
      """
      general:
        per_user_workflow_timeout: 30m
        enable_per_user_monitoring: true
        OPTIONS
        front_end:
          endpoints:
            - {path: /first, function_name: first}
            - {path: /alone, function_name: alone, description: Nothing else refers to it}
            - {path: /everybodys, function_name: everybodys}
            - {path: /add, function_name: tally__add}
            - {path: /count, function_name: tally__count_up}
      functions:
        first: {_type: part, label: first}
        second: {_type: part, label: second}
        alone: {_type: part, label: alone}
        everybodys: {_type: everybodys}
      function_groups:
        tally: {_type: tally, include: [add, count_up]}
      workflow: {_type: play}
      """;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch gate = new CountDownLatch(1);
  private TestRuntime runtime = start("per_user_max_waiting: 64");

  private static TestRuntime start(String option) {
    return TestRuntime.start(WORKFLOW.replace("OPTIONS", option));
  }

  @BeforeEach
  void reset() {
    restart("per_user_max_waiting: 64");
  }

  private void restart(String option) {
    runtime.close();
    Script.reset();
    runtime = start(option);
  }

  @AfterEach
  void close() {
    gate.countDown();
    runtime.close();
    threads.shutdownNow();
  }

  private TestUser alice() {
    return runtime.as("alice");
  }

  private Play.Output play() throws Exception {
    return alice().call(new Play.Input("hello"));
  }

  private Endpoint endpoint(String path) {
    return runtime.runtime().endpoints().stream()
        .filter(endpoint -> endpoint.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theInstanceIsTheOneThatTheWorkflowUses() throws Exception {
    assertThat(play().first()).isEqualTo(1);
    assertThat(alice().at("/first").<Integer>call("hello")).isEqualTo(2);
    assertThat(play()).isEqualTo(new Play.Output(2, 3, 2, 2, 2));
  }

  @Test
  void whicheverComesFirstBuildsTheWholeSessionOnce() throws Exception {
    assertThat(alice().at("/first").<Integer>call("hello")).isEqualTo(1);
    assertThat(play().first()).isEqualTo(2);

    assertThat(Script.events("build"))
        .containsExactlyInAnyOrder(
            "build everybodys",
            "build first of alice",
            "build second of alice",
            "build alone of alice",
            "build play of alice");
  }

  @Test
  void usersDoNotShareAnInstance() throws Exception {
    assertThat(alice().at("/first").<Integer>call("hello")).isEqualTo(1);
    assertThat(runtime.as("bob").at("/first").<Integer>call("hello")).isEqualTo(1);
  }

  @Test
  void aFunctionThatOnlyAnEndpointNeedsIsBuiltWithTheSessionAndClosedWithIt() throws Exception {
    assertThat(alice().at("/alone").<Integer>call("hello")).isEqualTo(1);

    assertThat(alice().endSession()).isTrue();

    assertThat(alice().at("/alone").<Integer>call("hello")).isEqualTo(1);
    assertThat(Script.events("close"))
        .containsExactlyInAnyOrder(
            "close play of alice",
            "close alone of alice",
            "close second of alice",
            "close first of alice");
  }

  @Test
  void aFunctionOfAGroupSharesTheGroupsState() throws Exception {
    assertThat(alice().at("/add").<Integer>call(5)).isEqualTo(5);
    assertThat(play().tally()).isEqualTo(6);
    assertThat(alice().at("/count").<Integer>stream(4)).containsExactly(4, 5, 6);
  }

  @Test
  void aSharedFunctionIsCalledInATurnOfItsUser() throws Exception {
    assertThat(alice().at("/everybodys").<Integer>call("hello")).isEqualTo(1);
    assertThat(runtime.as("bob").at("/everybodys").<Integer>call("hello")).isEqualTo(2);

    assertThat(runtime.runtime().users()).hasSize(2);
  }

  @Test
  void aTurnOfAnEndpointAndOneOfTheWorkflowDoNotOverlap() throws Exception {
    CountDownLatch begun = Script.blockAt("call first of alice", gate);
    Future<Integer> first = threads.submit(() -> alice().at("/first").call("hello"));
    begun.await();
    var second = new Answer();
    runtime.runtime().submit(alice().user(), new Play.Input("hello"), TurnAttributes.NONE, second);

    assertThat(second.waited()).isTrue();
    assertThat(Script.events("turn")).isEmpty();
    gate.countDown();
    assertThat(first.get()).isEqualTo(1);
    assertThat(second.output().get().first()).isEqualTo(2);
  }

  @Test
  void turnsWaitInOneQueueAndToOneLimit() throws Exception {
    restart("per_user_max_waiting: 1");
    CountDownLatch begun = Script.blockAt("turn hello of alice", gate);
    Future<Play.Output> playing = threads.submit(this::play);
    begun.await();
    var waiting = new CollectingReceiver(value -> value);
    runtime
        .runtime()
        .submit(endpoint("/first"), alice().user(), "hello", TurnAttributes.NONE, waiting);

    assertThatThrownBy(() -> alice().at("/alone").call("hello"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_WAITING));
    gate.countDown();
    playing.get();
    assertThat(waiting.await()).isEqualTo(List.of(2));
  }

  @Test
  void aTurnThatTakesTooLongIsCancelled() throws Exception {
    restart("turn_timeout: 10s");
    CountDownLatch begun = Script.blockAt("call first of alice", gate);
    Future<Integer> slow = threads.submit(() -> alice().at("/first").call("hello"));
    begun.await();

    runtime.clock().advance(Duration.ofSeconds(11));

    assertThatThrownBy(slow::get).hasCauseInstanceOf(TurnCancelledException.class);
  }

  @Test
  void useOfAnEndpointKeepsTheSession() throws Exception {
    play();
    runtime.clock().advance(Duration.ofMinutes(20));
    alice().at("/first").call("hello");
    runtime.clock().advance(Duration.ofMinutes(20));

    assertThat(play().turns()).isEqualTo(2);

    runtime.clock().advance(Duration.ofMinutes(60));
    assertThat(alice().at("/first").<Integer>call("hello")).isEqualTo(1);
  }

  @Test
  void turnsOfEndpointsAreCountedWithTheSession() throws Exception {
    play();
    alice().at("/first").call("hello");
    assertThatThrownBy(() -> failAt("/first")).hasMessage("no");

    assertThat(runtime.runtime().users())
        .singleElement()
        .satisfies(
            user -> {
              assertThat(user.totalTurns()).isEqualTo(3);
              assertThat(user.failedTurns()).isEqualTo(1);
            });
  }

  private void failAt(String path) throws Exception {
    Script.at(
        "call first of alice",
        () -> {
          throw new IllegalStateException("no");
        });
    alice().at(path).call("hello");
  }

  @Test
  void aBuildThatFailsIsToldToWhoeverCameByAnEndpoint() throws Exception {
    Script.at(
        "build alone of alice",
        () -> {
          throw new IllegalStateException("no");
        });

    assertThatThrownBy(() -> alice().at("/first").call("hello"))
        .isInstanceOf(BuildFailedException.class)
        .hasMessageContaining("alone");
  }

  @Test
  void inputIsHeldAgainstTheFunctionsOwnSchema() throws Exception {
    assertThat(alice().at("/add").callJson("{\"value\": 2}")).isEqualTo("{\"value\":2}");
    assertThatThrownBy(() -> alice().at("/add").callJson("{\"line\": \"hello\"}"))
        .isInstanceOf(RejectedInputException.class);
    assertThat(Script.events("turn")).isEmpty();
  }

  @Test
  void anEndpointTellsWhatItIs() {
    Endpoint alone = endpoint("/alone");
    Endpoint count = endpoint("/count");

    assertThat(alone.name()).isEqualTo("alone");
    assertThat(alone.description()).isEqualTo("Nothing else refers to it");
    assertThat(alone.isSingle()).isTrue();
    assertThat(alone.isStreaming()).isFalse();
    assertThat(count.name()).isEqualTo("tally__count_up");
    assertThat(count.isSingle()).isFalse();
    assertThat(endpoint("/add").description()).isEqualTo("Adds to the total.");
  }

  @Test
  void aFunctionThatOnlyStreamsIsNotCalled() {
    assertThatThrownBy(() -> alice().at("/count").call(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("'tally__count_up' only streams: submit the turn with submitStream");
  }

  @Test
  void anEndpointOfAnotherRuntimeIsRefused() {
    try (TestRuntime other = start("per_user_max_waiting: 64")) {
      Endpoint stranger = other.runtime().endpoints().get(0);

      assertThatThrownBy(() -> runtime.runtime().invoke(stranger, alice().user(), "hello"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("'first' is another runtime's");
    }
  }

  @Test
  void aPathThatTheFileDoesNotHaveIsNoEndpoint() {
    assertThatThrownBy(() -> alice().at("/second"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The workflow file has no endpoint /second");
  }

  @Test
  void overlappingTurnsMayBeOfDifferentFunctions() throws Exception {
    restart("per_user_max_concurrency: 2");
    CountDownLatch begun = Script.blockAt("call first of alice", gate);
    Future<Integer> first = threads.submit(() -> alice().at("/first").call("hello"));
    begun.await();

    assertThat(alice().at("/alone").<Integer>call("hello")).isEqualTo(1);

    gate.countDown();
    assertThat(first.get()).isEqualTo(1);
  }

  @Test
  void onASharedWorkflowNobodyNeedsToBeKnown() throws Exception {
    String shared =
        """
        general:
          front_end:
            endpoints:
              - {path: /everybodys, function_name: everybodys}
              - {path: /post, function_name: board__post}
        functions:
          everybodys: {_type: everybodys}
        function_groups:
          board: {_type: board, include: [post]}
        workflow: {_type: forward, to: board__post}
        """;
    try (TestRuntime started = TestRuntime.start(shared)) {
      Endpoint everybodys = started.runtime().endpoints().get(0);
      Endpoint post = started.runtime().endpoints().get(1);

      assertThat(started.runtime().invoke(everybodys, null, "hello")).isEqualTo(1);
      assertThat(started.runtime().invoke(null, "one")).isEqualTo("one");
      assertThat(started.runtime().invoke(post, null, "two")).isEqualTo("one two");
    }
  }

  @Test
  void aPerUserFunctionIsNoEndpointOfASharedWorkflow() {
    String shared =
        """
        general:
          front_end:
            endpoints:
              - {path: /first, function_name: first}
        functions:
          first: {_type: part, label: first}
          everybodys: {_type: everybodys}
        workflow: {_type: everybodys}
        """;

    assertThatThrownBy(() -> TestRuntime.start(shared).close())
        .isInstanceOf(InvalidWorkflowException.class)
        .hasMessageContaining("[PU4410]")
        .hasMessageContaining("workflow.yml:4:39");
  }

  @Test
  void theUserOfAnEndpointsTurnIsWhoeverSentIt() throws Exception {
    User bob = User.of("cookie", "bob");

    assertThat(runtime.runtime().invoke(endpoint("/first"), bob, "hello")).isEqualTo(1);

    assertThat(Script.events("call")).containsExactly("call first of bob");
  }
}
