package dev.peruser.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.runtime.BuildFailedException;
import dev.peruser.runtime.InvalidWorkflowException;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeClock;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.testing.plugin.Librarian;
import dev.peruser.testing.plugin.Script;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a workflow file becomes: instances, references, and mistakes told at start. */
@Timeout(60)
class WorkflowStartTest {

  /** Also of what tests before this one have left. */
  @BeforeEach
  @AfterEach
  void reset() {
    Script.reset();
  }

  private static String curious(String settings) {
    return """
        functions:
          first: {_type: part, label: first}
          unused: {_type: part, label: unused}
          everybodys: {_type: everybodys}
        function_groups:
          tally: {_type: tally, include: [add]}
        workflow: {_type: curious, %s}
        """
        .formatted(settings);
  }

  @Test
  void aMapOfReferencesReachesPerUserAndSharedFunctionsOfTheSameShape() throws Exception {
    try (var runtime = TestRuntime.start(curious("tools: {mine: first, ours: everybodys}"))) {
      assertThat(runtime.as("alice").<String>call("mine")).isEqualTo("mine:1");
      assertThat(runtime.as("bob").<String>call("mine")).isEqualTo("mine:1");
      assertThat(runtime.as("alice").<String>call("ours")).isEqualTo("ours:1");
      assertThat(runtime.as("bob").<String>call("ours")).isEqualTo("ours:2");
    }
  }

  @Test
  void aFunctionOfAGroupIsReferredToByBothNames() throws Exception {
    try (var runtime = TestRuntime.start(curious("tools: {mine: first}, member: tally__add"))) {
      runtime.as("alice").call("mine");
      runtime.as("bob").call("mine");
      assertThat(Script.events("member")).containsExactly("member 40", "member 40");
    }
  }

  @Test
  void aStartThatFailsAtItsEndLeavesNothingBehind() {
    var clock =
        new RuntimeClock() {
          @Override
          public long nanoTime() {
            return 0;
          }

          @Override
          public Instant instant() {
            return Instant.EPOCH;
          }

          @Override
          public AutoCloseable everyTick(Runnable task) {
            throw new OutOfMemoryError("unable to create native thread");
          }
        };
    RuntimeConfig config =
        RuntimeConfig.fromText("workflow.yml", curious("tools: {ours: everybodys}"))
            .withClock(clock);

    assertThatThrownBy(() -> PerUserRuntime.start(config)).isInstanceOf(OutOfMemoryError.class);
    assertThat(Script.events()).containsExactly("build everybodys", "close everybodys");
  }

  @Test
  void onlyWhatTheWorkflowNeedsIsBuiltForAUser() throws Exception {
    try (var runtime = TestRuntime.start(curious("tools: {mine: first}"))) {
      runtime.as("alice").call("mine");
      assertThat(Script.events("build"))
          .containsExactly("build everybodys", "build first of alice");
      assertThat(runtime.runtime().perUserFunctions()).isEqualTo(1);
      assertThat(runtime.runtime().perUserGroups()).isZero();
    }
  }

  @Test
  void aReferenceThatIsNotInTheConfigIsRefused() {
    try (var runtime = TestRuntime.start(curious("undeclared: first"))) {
      assertThatThrownBy(() -> runtime.as("alice").call("mine"))
          .isInstanceOf(BuildFailedException.class)
          .cause()
          .hasMessageContaining("no reference to the function 'first'")
          .hasMessageContaining("own config");
    }
  }

  @Test
  void aGroupFunctionWithOtherTypesIsRefused() {
    try (var runtime = TestRuntime.start(curious("groups: [tally]"))) {
      assertThatThrownBy(() -> runtime.as("alice").call("mine"))
          .isInstanceOf(BuildFailedException.class)
          .cause()
          .hasMessageContaining("takes java.lang.Integer and gives java.lang.Integer");
      assertThat(Script.events("total")).containsExactly("total 0");
    }
  }

  @Test
  void aBuilderEndsWithItsConstructor() {
    try (var runtime = TestRuntime.start(curious("tools: {mine: first}"))) {
      assertThatThrownBy(() -> runtime.as("alice").call("late"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("only while its constructor runs");
    }
  }

  @Test
  void whatAConfigRecordRefusesIsToldAtStart() {
    assertThatThrownBy(() -> TestRuntime.start(curious("limit: 0")))
        .isInstanceOf(InvalidWorkflowException.class)
        .hasMessageContaining("[PU4901]")
        .hasMessageContaining("limit must be at least 1, not 0");
  }

  @Test
  void whatAConfigRecordRefusesDoesNotShowAVariablesValue() {
    String workflow =
        """
        workflow:
          _type: curious
          limit: ${LIMIT}
        """;
    assertThatThrownBy(() -> TestRuntime.start(workflow, Map.of("LIMIT", "-73541")))
        .isInstanceOf(InvalidWorkflowException.class)
        .hasMessageContaining("[PU4901]")
        .hasMessageContaining("since the value of a variable may be in it")
        .satisfies(failure -> assertThat(stackTrace(failure)).doesNotContain("73541"));
  }

  @Test
  void whatAConfigRecordRefusesIsNotShownWhereAVariableStandsDeepInItsSettings() {
    assertRefusedWithoutReason(curious("tools: {mine: \"${TOOL}\"}, limit: 0"));
    assertRefusedWithoutReason(curious("groups: [\"${GROUP}\"], limit: 0"));
  }

  private static void assertRefusedWithoutReason(String workflow) {
    assertThatThrownBy(() -> TestRuntime.start(workflow, Map.of("TOOL", "first", "GROUP", "tally")))
        .isInstanceOf(InvalidWorkflowException.class)
        .hasMessageContaining("[PU4901]")
        .hasMessageContaining("since the value of a variable may be in it")
        .hasMessageNotContaining("limit must be");
  }

  private static String stackTrace(Throwable failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void aMistypedSettingIsToldWithItsPlaceAndASuggestion() {
    assertThatThrownBy(() -> TestRuntime.start("workflow: {_type: curious, limitt: 4}"))
        .isInstanceOf(InvalidWorkflowException.class)
        .hasMessageContaining("workflow.yml:1:28")
        .hasMessageContaining("limit");
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    assertThatThrownBy(() -> TestRuntime.start(Path.of("nowhere.yml")))
        .isInstanceOf(InvalidWorkflowException.class)
        .hasMessageContaining("[PU4001]")
        .hasMessageContaining("nowhere.yml");
  }

  @Test
  void aFileIsStartedWithItsBase(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("base.yml"), curious("limit: 3"));
    Path file = folder.resolve("workflow.yml");
    Files.writeString(file, "base: base.yml\nworkflow: {tools: {mine: first}}");

    try (var runtime = TestRuntime.start(file)) {
      assertThat(runtime.as("alice").<String>call("mine")).isEqualTo("mine:1");
    }
  }

  @Test
  void whatAConfigRecordRefusesIsToldWhereTheInstanceStandsLast(@TempDir Path folder)
      throws Exception {
    Files.writeString(folder.resolve("base.yml"), curious("limit: 0"));
    Path file = Files.writeString(folder.resolve("workflow.yml"), "base: base.yml");

    assertThatThrownBy(() -> TestRuntime.start(file))
        .isInstanceOf(InvalidWorkflowException.class)
        .hasMessageContaining(folder.resolve("base.yml") + ":7:1: [PU4901]");
  }

  @Test
  void aBaseOfATextIsRefused() {
    assertThatThrownBy(() -> TestRuntime.start("base: base.yml"))
        .isInstanceOf(InvalidWorkflowException.class)
        .hasMessageContaining("workflow.yml:1:7: [PU4011]");
  }

  @Test
  void variablesComeFromTheGivenEnvironment() throws Exception {
    try (var runtime =
        TestRuntime.start(curious("tools: {mine: \"${TOOL}\"}"), Map.of("TOOL", "first"))) {
      assertThat(runtime.as("alice").<String>call("mine")).isEqualTo("mine:1");
    }
  }

  @Test
  void withValidationAtStartABrokenPerUserConstructorIsFoundBeforeTheFirstUser() {
    Script.at(
        "build first of startup-probe",
        () -> {
          throw new IllegalStateException("broken");
        });
    assertThatThrownBy(
            () ->
                TestRuntime.start(
                    "general: {validate_at_startup: true}\n" + curious("tools: {mine: first}")))
        .isInstanceOf(BuildFailedException.class)
        .hasRootCauseMessage("broken");
    assertThat(Script.events()).endsWith("close everybodys");
  }

  @ParameterizedTest
  @CsvSource({
    "burn, has no function 'burn'",
    "first-of.all, does not expose 'first-of.all'",
  })
  void withValidationAtStartANameThatTheGroupDoesNotHaveIsFoundBeforeTheFirstUser(
      String name, String why) {
    String general = "general: {validate_at_startup: %s}\n";
    String workflow =
        """
        function_groups:
          shelf: {_type: shelf, include: [put]}
        workflow: {_type: librarian, shelf: shelf, take: [put, %s]}
        """
            .formatted(name);
    assertThatThrownBy(() -> TestRuntime.start(general.formatted(true) + workflow))
        .isInstanceOf(BuildFailedException.class)
        .hasMessageContaining("Librarian")
        .hasRootCauseMessage("Group 'shelf' " + why + ". It exposes put");
    assertThat(Script.events())
        .containsExactly("build shelf of startup-probe", "close shelf of startup-probe");

    Script.reset();
    try (var runtime = TestRuntime.start(general.formatted(false) + workflow)) {
      assertThatThrownBy(() -> runtime.as("alice").call(new Librarian.Input("put", "Emma")))
          .isInstanceOf(BuildFailedException.class);
    }
  }

  @Test
  void withValidationAtStartTheProbeIsClosedBeforeTheFirstUserAndIsNobodysSession() {
    try (var runtime =
        TestRuntime.start(
            "general: {validate_at_startup: true, enable_per_user_monitoring: true}\n"
                + curious("tools: {mine: first}"))) {
      assertThat(Script.events("build first")).containsExactly("build first of startup-probe");
      assertThat(Script.events()).last().isEqualTo("release first of startup-probe");
      assertThat(runtime.runtime().metrics().liveSessions()).isZero();
      assertThat(runtime.runtime().users()).isEmpty();
    }
  }

  @Test
  void anInputGoesFromJsonToJsonAsOverHttp() throws Exception {
    try (var runtime = TestRuntime.start(curious("tools: {mine: first}"))) {
      assertThat(runtime.as("alice").callJson("{\"value\":\"mine\"}"))
          .isEqualTo("{\"value\":\"mine:1\"}");
    }
  }
}
