package dev.peruser.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.peruser.api.InvocationContext;
import dev.peruser.api.NotInTurnException;
import dev.peruser.api.User;
import dev.peruser.runtime.Receiver;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.runtime.UserMetrics;
import dev.peruser.testing.plugin.Context;
import dev.peruser.testing.plugin.Script;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A turn's context is its own (L9). */
class ContextTest {
  private final TestRuntime runtime =
      TestRuntime.start(
          """
          general: {enable_per_user_monitoring: true}
          workflow: {_type: context}
          """);

  @AfterEach
  void close() {
    runtime.close();
    Script.reset();
  }

  private Context.Output submit(String user, String conversation) {
    return submit(runtime, user, conversation);
  }

  private static TurnAttributes attributes(String conversation) {
    return new TurnAttributes() {
      @Override
      public Optional<String> conversationId() {
        return Optional.of(conversation);
      }
    };
  }

  private static Context.Output submit(TestRuntime to, String user, String conversation) {
    var outputs = new ArrayList<@Nullable Object>();
    to.runtime()
        .submit(
            User.of("cookie", user),
            user,
            attributes(conversation),
            new Receiver() {
              @Override
              public void next(@Nullable Object value) {
                outputs.add(value);
              }

              @Override
              public void completed() {}

              @Override
              public void failed(Throwable failure) {
                throw new AssertionError(failure);
              }
            });
    return (Context.Output) outputs.get(0);
  }

  @Test
  void eachTurnSeesItsOwnRequestAlsoAfterTheFirst() {
    assertThat(submit("alice", "conversation 1").conversation()).isEqualTo("conversation 1");
    assertThat(submit("alice", "conversation 2").conversation()).isEqualTo("conversation 2");
  }

  @Test
  void eachTurnKnowsItsUserAsItsOwnRequestHasIt() throws Exception {
    var roles = new ArrayList<Set<String>>();
    Script.at(
        "context of alice",
        () -> roles.add(InvocationContext.current().user().orElseThrow().roles()));
    runtime.as(alice("guest")).call("alice");
    runtime.as(alice("member")).call("alice");
    runtime
        .runtime()
        .submit(alice("admin"), "alice", TurnAttributes.NONE, new CollectingReceiver(it -> it));

    assertThat(roles).containsExactly(Set.of("guest"), Set.of("member"), Set.of("admin"));
    assertThat(runtime.runtime().users()).hasSize(1);
  }

  private static User alice(String role) {
    return new User("cookie", "alice", Set.of(role), Map.of("role", role));
  }

  @Test
  void eachTurnHasARunIdOfItsOwn() throws Exception {
    Context.Output one = runtime.as("alice").call("alice");
    Context.Output two = runtime.as("alice").call("alice");
    assertThat(UUID.fromString(one.runId())).isNotEqualTo(UUID.fromString(two.runId()));
  }

  @Test
  void aWrappedTaskSeesTheTurnOnAnotherThreadAndAPlainOneSeesNone() throws Exception {
    Context.Output output = runtime.as("alice").call("alice");
    assertThat(output.userOnWrappedThread()).isEqualTo("alice");
    assertThat(output.knownOnPlainThread()).isFalse();
  }

  @Test
  void aTurnThatWaitedSeesItsOwnRequest() throws Exception {
    User alice = User.of("cookie", "alice");
    var conversations = new CopyOnWriteArrayList<String>();
    var second = new CollectingReceiver(it -> it);
    var third = new CollectingReceiver(it -> it);
    Script.at("context of alice", () -> conversations.add(conversation()));
    Script.at(
        "context of first",
        () -> {
          conversations.add(conversation());
          runtime.runtime().submit(alice, "alice", attributes("two"), second);
          runtime.runtime().submitStream(alice, "alice", attributes("three"), third);
          assertThat(conversations).as("they wait").containsExactly("one");
        });
    runtime.runtime().submit(alice, "first", attributes("one"), new CollectingReceiver(it -> it));

    second.await();
    third.await();
    assertThat(conversations).containsExactly("one", "two", "three");
  }

  @Test
  void turnsOfAUserThatOverlapHaveEachTheirOwn() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (TestRuntime overlapping =
        TestRuntime.start(
            """
            general: {per_user_max_concurrency: 2}
            workflow: {_type: context}
            """)) {
      var together = new CyclicBarrier(2);
      var seen = new CopyOnWriteArrayList<String>();
      Script.at(
          "context of alice",
          () -> {
            String before = conversation();
            together.await(30, TimeUnit.SECONDS);
            seen.add(before + ", " + conversation());
          });
      Future<Context.Output> one = threads.submit(() -> submit(overlapping, "alice", "one"));
      Future<Context.Output> two = threads.submit(() -> submit(overlapping, "alice", "two"));

      assertThat(one.get().conversation()).isEqualTo("one");
      assertThat(two.get().conversation()).isEqualTo("two");
      assertThat(seen).containsExactlyInAnyOrder("one, one", "two, two");
    } finally {
      threads.shutdownNow();
    }
  }

  private static String conversation() {
    return InvocationContext.current().conversationId().orElseThrow();
  }

  private static String userId() {
    return InvocationContext.current().user().orElseThrow().id();
  }

  @Test
  void aThreadIsInNoTurnAfterAWrappedTask() throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      var users = new CopyOnWriteArrayList<String>();
      Script.at(
          "context of alice",
          () -> {
            InvocationContext context = InvocationContext.current();
            Callable<String> asked = ContextTest::userId;
            Runnable told = () -> users.add(userId());
            users.add(thread.submit(context.wrap(asked)).get());
            thread.submit(context.wrap(told)).get();
          });
      runtime.as("alice").call("alice");

      assertThat(users).containsExactly("alice", "alice");
      Callable<InvocationContext> current = InvocationContext::current;
      assertThatThrownBy(() -> thread.submit(current).get())
          .hasCauseInstanceOf(NotInTurnException.class);
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  void aWrappedTaskThatOutlivesItsTurnIsInItAlsoInsideOneOfSomebodyElse() throws Exception {
    var kept = new AtomicReference<@Nullable Callable<String>>();
    Script.at(
        "context of alice",
        () -> {
          Callable<String> asked = ContextTest::userId;
          kept.set(InvocationContext.current().wrap(asked));
        });
    var users = new ArrayList<String>();
    Script.at(
        "context of bob",
        () -> {
          users.add(Objects.requireNonNull(kept.get()).call());
          users.add(userId());
        });
    runtime.as("alice").call("alice");
    runtime.as("bob").call("bob");

    assertThat(users).containsExactly("alice", "bob");
  }

  @Test
  void aConstructorIsInNoTurnAlsoWhenATurnOfSomebodyElseBuildsIt() throws Exception {
    Script.at(
        "context of alice",
        () -> {
          Context.Output inner = runtime.as("bob").call("bob");
          assertThat(inner.user()).isEqualTo("bob");
          assertThat(inner.knownWhileBuilding()).isFalse();
          assertThat(InvocationContext.current().user()).map(User::id).contains("alice");
        });
    assertThat(runtime.as("alice").<Context.Output>call("alice").user()).isEqualTo("alice");
  }

  @Test
  void aRuntimeThatATurnStartsAndClosesIsInNoTurn() throws Exception {
    var seen = new CopyOnWriteArrayList<String>();
    Script.Action look =
        () -> seen.add(catchThrowable(InvocationContext::current).getClass().getSimpleName());
    Script.at("build everybodys", look);
    Script.at("close everybodys", look);
    Script.at(
        "context of alice",
        () -> {
          TestRuntime.start(
                  """
                  functions:
                    everybodys: {_type: everybodys}
                  workflow: {_type: curious, tools: {ours: everybodys}}
                  """)
              .close();
          assertThat(InvocationContext.current().user()).isPresent();
        });
    runtime.as("alice").call("alice");
    assertThat(seen).containsExactly("NotInTurnException", "NotInTurnException");
  }

  @Test
  void theThreadIsLeftWithoutATurn() throws Exception {
    runtime.as("alice").call("alice");
    assertThatThrownBy(InvocationContext::current)
        .isInstanceOf(NotInTurnException.class)
        .hasMessageContaining("wrap");
  }

  @Test
  void whatAFunctionReportsIsCountedForItsUser() throws Exception {
    runtime.as("alice").call("alice");
    runtime.as("alice").call("alice");
    runtime.as("bob").call("bob");
    assertThat(runtime.runtime().users())
        .filteredOn(metrics -> metrics.user().id().equals("alice"))
        .singleElement()
        .satisfies(
            metrics -> {
              assertThat(metrics.totalTurns()).isEqualTo(2);
              assertThat(metrics.failedTurns()).isZero();
              assertThat(metrics.llmCalls()).isEqualTo(2);
              assertThat(metrics.promptTokens()).isEqualTo(20);
              assertThat(metrics.completionTokens()).isEqualTo(10);
            });

    runtime.runtime().endSession(User.of("cookie", "alice"));
    assertThat(runtime.runtime().metrics())
        .satisfies(
            all -> {
              assertThat(all.llmCalls()).isEqualTo(3);
              assertThat(all.promptTokens()).isEqualTo(30);
              assertThat(all.completionTokens()).isEqualTo(15);
            });
  }

  @Test
  void aFailedTurnIsCountedAsFailed() {
    Script.at(
        "context of alice",
        () -> {
          throw new IllegalStateException("broken");
        });
    assertThatThrownBy(() -> runtime.as("alice").call("alice")).hasMessage("broken");
    assertThat(runtime.runtime().users())
        .singleElement()
        .extracting(UserMetrics::failedTurns)
        .isEqualTo(1L);
  }
}
