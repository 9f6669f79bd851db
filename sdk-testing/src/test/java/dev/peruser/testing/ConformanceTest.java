package dev.peruser.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.api.InvocationContext;
import dev.peruser.api.RequestMetadata;
import dev.peruser.api.User;
import dev.peruser.model.workflow.GeneralOptions;
import dev.peruser.runtime.BuildFailedException;
import dev.peruser.runtime.InvalidWorkflowException;
import dev.peruser.runtime.RejectedInputException;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.runtime.Workflow;
import dev.peruser.testing.plugin.Librarian;
import dev.peruser.testing.plugin.Play;
import dev.peruser.testing.plugin.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What whoever comes from the original relies on, over our API. Sessions under load are in {@link
 * SessionTest}, what cannot happen is in {@code CannotHappenTest}; where we differ, {@code
 * docs/conformance.md} says so.
 */
@Timeout(60)
class ConformanceTest {
  private static final User ALICE = User.of("cookie", "alice");

  @BeforeEach
  @AfterEach
  void reset() {
    Script.reset();
  }

  /** A workflow file around a librarian with these settings, and a shelf with these. */
  private static String library(String librarian, String shelf) {
    String board =
        librarian.contains("board") ? "board: {_type: board, include: [post, read]}" : "";
    return """
        function_groups:
          shelf: {_type: shelf%s}
          %s
        workflow: {_type: librarian, %s}
        """
        .formatted(shelf, board, librarian);
  }

  private static String call(TestRuntime runtime, String user, String function, String text)
      throws Exception {
    return runtime.as(user).call(new Librarian.Input(function, text));
  }

  private static void assertRefusedAtStart(String workflow, String... words) {
    assertThatThrownBy(() -> TestRuntime.start(workflow).close())
        .isInstanceOf(InvalidWorkflowException.class)
        .message()
        .contains(words);
    assertThat(Script.events()).isEmpty();
  }

  private static void assertBuildFails(ThrowingCallable call, String... words) {
    assertThatThrownBy(call)
        .isInstanceOf(BuildFailedException.class)
        .cause()
        .message()
        .contains(words);
  }

  /** Types are declared and found. */
  @Nested
  class Registration {

    @Test
    void aTypeIsFoundByTheNameOfItsConfig() throws Exception {
      try (var runtime = TestRuntime.start(library("shelf: shelf", ""))) {
        assertThat(runtime.runtime().workflow().typeName()).isEqualTo("librarian");
        assertThat(runtime.runtime().workflow().isPerUser()).isTrue();
        assertThat(runtime.runtime().workflow().description())
            .startsWith("A per-user workflow over functions of groups");
      }
    }

    @Test
    void aNameThatIsNoTypesIsToldWithTheOneThatWasMeant() {
      assertRefusedAtStart("workflow: {_type: librarien}", "librarien", "librarian");
    }

    @Test
    void aSimpleTypeTravelsAsAnObjectWithOneValue() throws Exception {
      try (var runtime = TestRuntime.start("workflow: {_type: everybodys}")) {
        assertThat(runtime.as("alice").callJson("{\"value\":\"hello\"}"))
            .isEqualTo("{\"value\":1}");
        assertThat(runtime.runtime().workflow().inputType().type()).isEqualTo(String.class);
        assertThat(runtime.runtime().workflow().inputType().wrapped()).isTrue();
      }
    }

    @Test
    void aRecordTravelsAsItself() throws Exception {
      try (var runtime = TestRuntime.start(library("shelf: shelf, take: [put]", ""))) {
        assertThat(runtime.as("alice").callJson("{\"function\":\"put\",\"text\":\"Emma\"}"))
            .isEqualTo("{\"value\":\"Emma\"}");
        assertThat(runtime.runtime().workflow().inputType().type())
            .isEqualTo(Librarian.Input.class);
        assertThat(runtime.runtime().workflow().inputType().wrapped()).isFalse();
      }
    }

    @Test
    void anInputOfAnotherTypeIsRefusedRatherThanConverted() {
      try (var runtime = TestRuntime.start("workflow: {_type: everybodys}")) {
        assertThatThrownBy(() -> runtime.as("alice").callJson("{\"value\":7}"))
            .isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> runtime.as("alice").callJson("{\"input\":\"hello\"}"))
            .isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> runtime.as("alice").callJson("null"))
            .isInstanceOf(RejectedInputException.class);
      }
    }

    @Test
    void propertiesThatNobodyAskedForAreIgnored() throws Exception {
      try (var runtime = TestRuntime.start("workflow: {_type: everybodys}")) {
        assertThat(runtime.as("alice").callJson("{\"value\":\"hello\",\"more\":[1]}"))
            .isEqualTo("{\"value\":1}");
      }
    }

    @Test
    void aFunctionThatDoesNotStreamGivesItsOutputAsTheOnlyChunk() throws Exception {
      try (var runtime = TestRuntime.start("workflow: {_type: everybodys}")) {
        assertThat(runtime.runtime().workflow().isStreaming()).isFalse();
        assertThat(runtime.as("alice").<Integer>stream("hello")).containsExactly(1);
      }
    }

    @Test
    void aFunctionThatOnlyStreamsHasNoSingleOutput() throws Exception {
      try (var runtime = TestRuntime.start("workflow: {_type: countdown}")) {
        assertThat(runtime.runtime().workflow().outputType()).isEmpty();
        assertThatThrownBy(() -> runtime.as("alice").call(3))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("only streams");
        assertThat(runtime.as("alice").<Integer>stream(3)).containsExactly(3, 2, 1);
      }
    }

    @Test
    void runtimesOfOneProgramShareNothing() throws Exception {
      String workflow = library("shelf: shelf, take: [put], board: board", "");
      try (var one = TestRuntime.start(workflow);
          var other = TestRuntime.start(workflow)) {
        call(one, "alice", "put", "Emma");
        call(one, "alice", "post", "hello");
        assertThat(call(other, "alice", "put", "Ulysses")).isEqualTo("Ulysses");
        assertThat(call(other, "alice", "post", "again")).isEqualTo("again");
      }
    }
  }

  /** Several functions over one state. */
  @Nested
  class Groups {

    @Test
    void theFunctionsOfAUsersGroupShareItsStateByWhicheverWayTheyAreReached() throws Exception {
      try (var runtime =
          TestRuntime.start(
              library(
                  "functions: {named: shelf__put}, streams: {names: shelf__each}, shelf: shelf,"
                      + " take: [put], follow: [each]",
                  ", include: [put, each]"))) {
        call(runtime, "alice", "named", "Emma");
        assertThat(call(runtime, "alice", "put", "Ulysses")).isEqualTo("Emma Ulysses");
        assertThat(call(runtime, "alice", "books", "")).isEqualTo("Emma Ulysses");
        for (String way : List.of("names", "each")) {
          assertThat(runtime.as("alice").<String>stream(new Librarian.Input(way, "")))
              .containsExactly("Emma", "Ulysses");
        }
        assertThat(Script.events("build shelf")).containsExactly("build shelf of alice");
      }
    }

    @Test
    void anotherUsersGroupIsAnotherAndAFreshSessionHasAFreshOne() throws Exception {
      try (var runtime = TestRuntime.start(library("shelf: shelf, take: [put]", ""))) {
        call(runtime, "alice", "put", "Emma");
        assertThat(call(runtime, "bob", "put", "Ulysses")).isEqualTo("Ulysses");
        runtime.as("alice").endSession();
        assertThat(call(runtime, "alice", "put", "Walden")).isEqualTo("Walden");
      }
    }

    @Test
    void aSharedGroupIsOneForEverybody() throws Exception {
      try (var runtime =
          TestRuntime.start(
              library("functions: {read: board__read}, board: board, shelf: shelf", ""))) {
        call(runtime, "alice", "post", "hello");
        assertThat(call(runtime, "bob", "read", "")).isEqualTo("hello");
        runtime.as("alice").endSession();
        assertThat(call(runtime, "alice", "post", "again")).isEqualTo("hello again");
        assertThat(Script.events("build board")).hasSize(1);
      }
    }

    @Test
    void twoInstancesOfOneGroupTypeAreApartAndEachHasItsOwnNames() throws Exception {
      try (var runtime =
          TestRuntime.start(
              """
              function_groups:
                top: {_type: shelf, label: top, include: [put]}
                my__low-1.b: {_type: shelf, label: low, include: [put]}
              workflow:
                _type: librarian
                functions: {up: top__put, down: my__low-1.b__put}
              """)) {
        call(runtime, "alice", "up", "Emma");
        assertThat(call(runtime, "alice", "down", "Ulysses")).isEqualTo("Ulysses");
        assertThat(Script.events("build"))
            .containsExactlyInAnyOrder(
                "build top of alice", "build low of alice", "build librarian of alice []");
      }
    }

    @Test
    void aFunctionsNameMayHaveDotsAndHyphens() throws Exception {
      try (var runtime =
          TestRuntime.start(
              library("functions: {first: shelf__first-of.all}", ", include: [first-of.all]"))) {
        assertThat(call(runtime, "alice", "first", "none")).isEqualTo("none");
      }
    }

    @Test
    void withoutListsAllFunctionsAreReachedThroughTheGroupAndNoneHasANameOfItsOwn()
        throws Exception {
      try (var runtime =
          TestRuntime.start(
              library("shelf: shelf, take: [put, first-of.all], follow: [each]", ""))) {
        assertThat(call(runtime, "alice", "put", "Emma")).isEqualTo("Emma");
      }
      Script.reset();
      assertRefusedAtStart(library("functions: {named: shelf__put}", ""), "PU4407", "'put'");
    }

    @Test
    void onlyWhatIsIncludedHasANameAndIsReachedThroughTheGroup() throws Exception {
      try (var runtime =
          TestRuntime.start(
              library(
                  "functions: {named: shelf__put}, shelf: shelf, take: [put]",
                  ", include: [put]"))) {
        call(runtime, "alice", "named", "Emma");
        assertThat(call(runtime, "alice", "put", "Ulysses")).isEqualTo("Emma Ulysses");
      }
      Script.reset();
      assertRefusedAtStart(
          library("functions: {named: shelf__first-of.all}", ", include: [put]"), "PU4407");
      try (var runtime =
          TestRuntime.start(library("shelf: shelf, take: [first-of.all]", ", include: [put]"))) {
        assertBuildFails(
            () -> call(runtime, "alice", "first-of.all", ""),
            "'shelf' does not expose 'first-of.all'",
            "It exposes put");
      }
    }

    @Test
    void whatIsExcludedHasNoNameAndIsNotReachedThroughTheGroup() throws Exception {
      String excluding = ", exclude: [put, each]";
      try (var runtime =
          TestRuntime.start(library("shelf: shelf, take: [first-of.all]", excluding))) {
        assertThat(call(runtime, "alice", "first-of.all", "none")).isEqualTo("none");
      }
      Script.reset();
      assertRefusedAtStart(library("functions: {named: shelf__put}", excluding), "PU4407");
      assertRefusedAtStart(library("functions: {named: shelf__first-of.all}", excluding), "PU4407");
      try (var runtime = TestRuntime.start(library("shelf: shelf, take: [put]", excluding))) {
        assertBuildFails(() -> call(runtime, "alice", "put", ""), "does not expose 'put'");
      }
      try (var runtime = TestRuntime.start(library("shelf: shelf, follow: [each]", excluding))) {
        assertBuildFails(() -> call(runtime, "alice", "each", ""), "does not expose 'each'");
      }
    }

    @Test
    void theGroupItselfHasAllThatItsClassHasWhateverTheListsSay() throws Exception {
      try (var runtime =
          TestRuntime.start(library("shelf: shelf", ", exclude: [put, first-of.all, each]"))) {
        assertThat(call(runtime, "alice", "books", "")).isEmpty();
      }
    }

    @Test
    void listsThatAreEmptyAreAsIfTheyWereNotThere() throws Exception {
      try (var runtime =
          TestRuntime.start(library("shelf: shelf, take: [put]", ", include: [], exclude: []"))) {
        assertThat(call(runtime, "alice", "put", "Emma")).isEqualTo("Emma");
      }
    }

    @Test
    void aGroupWithBothListsIsRefused() {
      assertRefusedAtStart(
          library("shelf: shelf", ", include: [put], exclude: [each]"), "PU4301", "shelf");
    }

    @Test
    void aListThatNamesAFunctionTwiceIsRefused() {
      assertRefusedAtStart(library("shelf: shelf", ", exclude: [put, put]"), "PU4108", "'put'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"include", "exclude"})
    void aListThatNamesNoFunctionOfTheGroupIsRefused(String list) {
      assertRefusedAtStart(
          library("shelf: shelf", ", " + list + ": [putt]"), "PU4302", "Did you mean 'put'?");
    }

    @Test
    void aFunctionThatTheGroupDoesNotHaveIsToldWithThoseThatItHas() {
      try (var runtime = TestRuntime.start(library("shelf: shelf, take: [take]", ""))) {
        assertBuildFails(
            () -> call(runtime, "alice", "take", ""),
            "'shelf' has no function 'take'",
            "each, first-of.all, put");
      }
    }

    @Test
    void aFunctionWhoseNameReadsLikeOneOfAGroupIsRefused() {
      assertRefusedAtStart(
          "functions: {shelf__put: {_type: everybodys}}\n" + library("shelf: shelf", ""),
          "PU4204",
          "shelf__put");
    }

    @Test
    void aGroupIsNoWorkflowButAFunctionOfItServesAsOneThroughAnother() throws Exception {
      assertRefusedAtStart("workflow: {_type: board}", "PU4203", "board");
      try (var runtime =
          TestRuntime.start(
              """
              function_groups:
                board: {_type: board, include: [post]}
              workflow: {_type: forward, to: board__post}
              """)) {
        assertThat(runtime.as("alice").<String>call("hello")).isEqualTo("hello");
        assertThat(runtime.as("bob").<String>call("again")).isEqualTo("hello again");
      }
    }

    @Test
    void groupsAndFunctionsAreCountedEachAsWhatTheyAre() {
      try (var runtime =
          TestRuntime.start(
              library("functions: {named: shelf__put}, board: board", ", include: [put, each]"))) {
        assertThat(runtime.runtime().perUserGroups()).isEqualTo(1);
        assertThat(runtime.runtime().perUserFunctions()).isZero();
      }
    }
  }

  /** What depends on what, and what a constructor reaches. */
  @Nested
  class Builders {

    @Test
    void theOrderOfTheFileDoesNotMatterForWhatRefersToWhatIsBuiltAfterIt() throws Exception {
      try (var runtime =
          TestRuntime.start(
              """
              workflow: {_type: play}
              function_groups:
                tally: {_type: tally}
              functions:
                everybodys: {_type: everybodys}
                second: {_type: part, label: second}
                first: {_type: part, label: first}
              """)) {
        runtime.as("alice").call(new Play.Input("hello"));
        assertThat(Script.events("build"))
            .startsWith("build everybodys")
            .endsWith("build play of alice")
            .contains("build first of alice", "build second of alice");
      }
    }

    @Test
    void allThatIsSharedIsBuiltAtStart() {
      try (var runtime =
          TestRuntime.start(
              """
              functions:
                everybodys: {_type: everybodys}
                hop: {_type: forward, to: board__post}
              function_groups:
                board: {_type: board, include: [post]}
              workflow: {_type: librarian, functions: {post: hop}}
              """)) {
        assertThat(Script.events()).containsExactlyInAnyOrder("build everybodys", "build board");
        assertThat(runtime.runtime().workflow().isPerUser()).isTrue();
      }
    }

    @Test
    void aPerUserFunctionReachesWhatIsSharedAlsoThroughWhatIsShared() throws Exception {
      try (var runtime =
          TestRuntime.start(
              """
              functions:
                hop: {_type: forward, to: board__post}
              function_groups:
                board: {_type: board, include: [post]}
              workflow: {_type: librarian, functions: {there: hop, here: board__post}}
              """)) {
        call(runtime, "alice", "there", "hello");
        assertThat(call(runtime, "bob", "here", "again")).isEqualTo("hello again");
      }
    }

    @Test
    void nothingSharedReachesWhatIsPerUserAndThatIsToldAtStart() {
      String shelf = "function_groups: {shelf: {_type: shelf, include: [put]}}\n";
      assertRefusedAtStart(
          shelf + "workflow: {_type: forward, to: shelf__put}",
          "PU4405",
          "'<workflow>'",
          "'to'",
          "'shelf'");
      assertRefusedAtStart(
          shelf
              + "functions: {hop: {_type: forward, to: shelf__put}}\n"
              + "workflow: {_type: librarian, functions: {put: hop}}",
          "PU4405",
          "'hop'");
    }

    @Test
    void aSharedWorkflowIsOneForEverybodyAndLeavesWhatIsPerUserUnbuilt() throws Exception {
      try (var runtime =
          TestRuntime.start(
              """
              function_groups:
                shelf: {_type: shelf}
              workflow: {_type: everybodys}
              """)) {
        assertThat(runtime.runtime().workflow().isPerUser()).isFalse();
        assertThat(Script.events()).as("at start").containsExactly("build everybodys");
        assertThat(runtime.as("alice").<Integer>call("hello")).isEqualTo(1);
        assertThat(runtime.as("bob").<Integer>call("hello")).isEqualTo(2);
        assertThat(Script.events()).containsExactly("build everybodys");
      }
    }

    @Test
    void whatRefersToItselfInARoundIsRefused() {
      assertRefusedAtStart(
          """
          functions:
            tick: {_type: forward, to: tock}
            tock: {_type: forward, to: tick}
          workflow: {_type: forward, to: tick}
          """,
          "PU4406",
          "tick",
          "tock");
    }

    @Test
    void aBuilderTellsWhomItBuildsForAsTheRequestThatWaitedHasIt() throws Exception {
      var gate = new CountDownLatch(1);
      var closing = new CountDownLatch(1);
      Script.at(
          "close librarian of alice",
          () -> {
            closing.countDown();
            gate.await();
          });
      try (var runtime = TestRuntime.start(library("shelf: shelf", ""))) {
        runtime.as(alice("guest")).call(new Librarian.Input("books", ""));
        runtime.as("alice").endSession();
        closing.await();
        var answer = new Answer();
        runtime
            .runtime()
            .submit(alice("admin"), new Librarian.Input("books", ""), TurnAttributes.NONE, answer);
        assertThat(answer.waited()).isTrue();
        gate.countDown();
        answer.output().get();
        assertThat(Script.events("build librarian"))
            .containsExactly(
                "build librarian of alice [guest]", "build librarian of alice [admin]");
      } finally {
        gate.countDown();
      }
    }

    private static User alice(String role) {
      return new User("cookie", "alice", Set.of(role), Map.of());
    }
  }

  /** Who has a session, and what is known in it. */
  @Nested
  class Sessions {

    @Test
    void whatAPerUserWorkflowTakesAndGivesIsKnownBeforeThereIsAUser() {
      try (var runtime = TestRuntime.start(library("shelf: shelf", ""))) {
        Workflow workflow = runtime.runtime().workflow();
        assertThat(workflow.inputType().schema()).contains("\"function\"", "\"text\"");
        assertThat(workflow.outputType()).isPresent();
        assertThat(workflow.chunkType().schema()).contains("\"value\"");
        assertThat(Script.events()).isEmpty();
      }
    }

    @Test
    void aPerUserWorkflowNeedsAUserAndASharedOneDoesNot() throws Exception {
      try (var runtime = TestRuntime.start(library("shelf: shelf", ""))) {
        var input = new Librarian.Input("books", "");
        assertThatThrownBy(() -> runtime.runtime().invoke(null, input))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("needs a user");
        var answer = new Answer();
        runtime.runtime().submit(null, input, TurnAttributes.NONE, answer);
        assertThatThrownBy(answer.output()::get).hasMessageContaining("needs a user");
        assertThat(Script.events()).isEmpty();
      }
      try (var runtime = TestRuntime.start("workflow: {_type: everybodys}")) {
        assertThat(runtime.runtime().invoke(null, "hello")).isEqualTo(1);
      }
    }

    @Test
    void aUserIsNamedByTheCallerBySourceAndIdAndNeitherIsBlank() throws Exception {
      try (var runtime = TestRuntime.start(library("shelf: shelf, take: [put]", ""))) {
        call(runtime, "alice", "put", "Emma");
        TestUser bearer = runtime.as(User.of("jwt", "alice"));
        assertThat(bearer.<String>call(new Librarian.Input("put", "Ulysses"))).isEqualTo("Ulysses");
        assertThat(call(runtime, "alice", "books", "")).isEqualTo("Emma");
      }
      assertThatThrownBy(() -> User.of("cookie", " ")).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> User.of("", "alice")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allThatCameWithARequestIsKnownInItsTurnAndInNoOther() throws Exception {
      var known = new ArrayList<List<Optional<?>>>();
      Script.at(
          "turn of alice",
          () -> {
            InvocationContext turn = InvocationContext.current();
            known.add(
                List.of(
                    turn.conversationId(),
                    turn.userMessageId(),
                    turn.traceParent(),
                    turn.request(),
                    Optional.of(turn.runId())));
          });
      try (var runtime = TestRuntime.start(library("shelf: shelf", ""))) {
        for (TurnAttributes attributes :
            List.of(new Came("one"), TurnAttributes.NONE, new Came("two"))) {
          runtime
              .runtime()
              .submit(ALICE, new Librarian.Input("books", ""), attributes, new Answer());
        }
      }
      assertThat(known.get(0)).isEqualTo(new Came("one").all());
      assertThat(known.get(1).subList(0, 4)).containsOnly(Optional.empty());
      assertThat(known.get(2)).isEqualTo(new Came("two").all());
    }

    @Test
    void aStreamKnowsWhoseItIsUntilItsLastChunk() throws Exception {
      var users = new ArrayList<Optional<User>>();
      for (int i = 1; i <= 3; i++) {
        Script.at("countdown " + i, () -> users.add(InvocationContext.current().user()));
      }
      try (var runtime = TestRuntime.start("workflow: {_type: countdown}")) {
        runtime.as("alice").stream(3);
      }
      assertThat(users).hasSize(3).containsOnly(Optional.of(ALICE));
    }

    @Test
    void aStreamOfASharedWorkflowKnowsItsUserToo() throws Exception {
      var users = new ArrayList<Optional<User>>();
      Script.at("everybodys hello", () -> users.add(InvocationContext.current().user()));
      try (var runtime = TestRuntime.start("workflow: {_type: everybodys}")) {
        runtime.as("alice").stream("hello");
        runtime.as("bob").stream("hello");
      }
      assertThat(users).containsExactly(Optional.of(ALICE), Optional.of(User.of("cookie", "bob")));
    }

    @Test
    void aSecondCloseDoesNothing() throws Exception {
      var runtime = TestRuntime.start(library("shelf: shelf", ""));
      call(runtime, "alice", "books", "");
      runtime.close();
      runtime.close();
      assertThat(Script.events("close"))
          .containsExactly("close librarian of alice", "close shelf of alice");
    }

    /** What comes with a request of this name. */
    private record Came(String name) implements TurnAttributes {
      @Override
      public Optional<String> conversationId() {
        return Optional.of("conversation " + name);
      }

      @Override
      public Optional<String> userMessageId() {
        return Optional.of("message " + name);
      }

      @Override
      public Optional<String> traceParent() {
        return Optional.of("trace " + name);
      }

      @Override
      public Optional<String> runId() {
        return Optional.of("run " + name);
      }

      @Override
      public Optional<RequestMetadata> request() {
        return Optional.of(
            new RequestMetadata(
                "POST",
                "/" + name,
                Map.of("authorization", List.of(name)),
                Map.of(),
                Map.of("cookie", name),
                "127.0.0.1"));
      }

      List<Optional<?>> all() {
        return List.of(conversationId(), userMessageId(), traceParent(), request(), runId());
      }
    }
  }

  /** What a workflow file may say. */
  @Nested
  class Configuration {

    @Test
    void aFilesOptionsOfTheOriginalAreUnderstood() {
      try (var runtime =
          TestRuntime.start(
              """
              general:
                per_user_workflow_timeout: 3600
                per_user_workflow_cleanup_interval: 120.5
                enable_per_user_monitoring: true
                front_end: {_type: fastapi, port: 8080}
              workflow: {_type: countdown}
              """)) {
        GeneralOptions options = runtime.runtime().options();
        assertThat(options.perUserWorkflowTimeout()).isEqualTo(Duration.ofHours(1));
        assertThat(options.perUserWorkflowCleanupInterval()).isEqualTo(Duration.ofMillis(120_500));
        assertThat(options.enablePerUserMonitoring()).isTrue();
        assertThat(options.frontEnd().port()).isEqualTo(8080);
      }
    }

    @Test
    void optionsThatAFileDoesNotNameHaveTheOriginalsDefaults() {
      try (var runtime = TestRuntime.start("workflow: {_type: countdown}")) {
        GeneralOptions options = runtime.runtime().options();
        assertThat(options.perUserWorkflowTimeout()).isEqualTo(Duration.ofMinutes(30));
        assertThat(options.perUserWorkflowCleanupInterval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(options.enablePerUserMonitoring()).isFalse();
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5400", "5400.0", "PT90M", "PT1H30M", "'01:30:00'", "90m"})
    void aDurationIsSecondsOrIsoOrOfAClockOrHasAUnit(String text) {
      try (var runtime =
          TestRuntime.start(
              "general: {per_user_workflow_timeout: " + text + "}\nworkflow: {_type: countdown}")) {
        assertThat(runtime.runtime().options().perUserWorkflowTimeout())
            .isEqualTo(Duration.ofMinutes(90));
      }
    }

    @Test
    void aKeyThatNobodyKnowsIsRefusedWithTheOneThatWasMeant() {
      assertRefusedAtStart(
          "general: {per_user_workflow_timout: 60}\nworkflow: {_type: countdown}",
          "PU4102",
          "per_user_workflow_timeout");
      assertRefusedAtStart("worklow: {_type: countdown}", "PU4102", "workflow");
    }

    @Test
    void whatThisVersionDoesNotHaveIsRefusedRatherThanIgnored() {
      assertRefusedAtStart("llms: {}\nworkflow: {_type: countdown}", "PU4103", "llms");
      assertRefusedAtStart(
          "function_groups: {shelf: {_type: shelf, middleware: [cache]}}\n"
              + "workflow: {_type: librarian, shelf: shelf}",
          "PU4103",
          "middleware");
    }

    @Test
    void aVariableHasItsValueOrItsDefaultAndIsElseAMistake() throws Exception {
      assertThat(labelOf("${NAME}", Map.of("NAME", "top"))).isEqualTo("top");
      assertThat(labelOf("${NAME:-low}", Map.of("NAME", "top"))).isEqualTo("top");
      assertThat(labelOf("${NAME:-low}", Map.of())).isEqualTo("low");
      assertThat(labelOf("\"${NAME:-}\"", Map.of())).isEmpty();
      assertThatThrownBy(() -> labelOf("${NAME}", Map.of()))
          .isInstanceOf(InvalidWorkflowException.class)
          .hasMessageContaining("PU4007");
    }

    @Test
    void aVariablesValueIsNeitherStructureNorReadForVariablesAgain() throws Exception {
      String value = "a}, include: [no]\n${OTHER} : b";
      assertThat(labelOf("\"${NAME}\"", Map.of("NAME", value, "OTHER", "secret"))).isEqualTo(value);
    }

    @Test
    void aDollarAloneAndTheAddressOfAFileAreText() throws Exception {
      assertThat(labelOf("$NAME", Map.of("NAME", "top"))).isEqualTo("$NAME");
      assertThat(labelOf("file://notes.txt", Map.of())).isEqualTo("file://notes.txt");
    }

    /** What a shelf's setting comes to when it is written so. */
    private static String labelOf(String text, Map<String, String> environment) throws Exception {
      Script.reset();
      String workflow =
          """
          function_groups:
            shelf:
              _type: shelf
              label: %s
          workflow: {_type: librarian, shelf: shelf}
          """;
      try (var runtime = TestRuntime.start(workflow.formatted(text), environment)) {
        call(runtime, "alice", "books", "");
      }
      return Script.events("build").get(0).replaceFirst("build ", "").replace(" of alice", "");
    }
  }
}
