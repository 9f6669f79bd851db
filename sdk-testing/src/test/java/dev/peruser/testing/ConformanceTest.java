package dev.peruser.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.runtime.BuildFailedException;
import dev.peruser.runtime.InvalidWorkflowException;
import dev.peruser.runtime.RejectedInputException;
import dev.peruser.testing.plugin.Librarian;
import dev.peruser.testing.plugin.Script;
import java.util.List;
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
}
