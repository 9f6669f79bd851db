package dev.peruser.model.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Files that nobody would write. */
class DamagedWorkflowFilesTest {
  private static final String EVERYTHING =
      """
      general:
        per_user_workflow_timeout: 30m
        per_user_workflow_cleanup_interval: "00:05:00"
        enable_per_user_monitoring: true
        per_user_max_concurrency: ${CONCURRENCY:-2}
        per_user_max_waiting: 0
        per_user_max_sessions: 1_0
        front_end: &f {host: "a", identity: [cookie]}
      function_groups:
        notes: {_type: notes, include: [list, add]}
      functions:
        loud: {_type: shout, inner: quiet, others: {x: "notes__add"}}
        quiet: {_type: echo}
      workflow: {_type: per_user_assistant, tools: [quiet, notes__add], notes: notes}
      """;

  @Test
  void aFileThatIsTooLongIsNotRead() {
    assertThat(check("#".repeat(1_048_577)).problems())
        .extracting(problem -> problem.id().code())
        .containsExactly("PU4006");
  }

  @Test
  void aLongChainOfFunctionsIsNoTroubleToCheck() {
    var text = new StringBuilder("functions:\n");
    for (int i = 0; i < 9_000; i++) {
      text.append("  f" + i + ": {_type: shout, inner: f" + (i + 1) + "}\n");
    }
    text.append("  f9000: {_type: echo}\nworkflow: {_type: shout, inner: f0}\n");

    assertThat(check(text.toString()).workflow().orElseThrow().order())
        .hasSize(9_002)
        .startsWith("f9000");
  }

  @Test
  void aPathOfManySegmentsIsNoTroubleToCheck() {
    String path = "/a".repeat(400_000);

    assertThat(
            check("general: {front_end: {workflow: {path: " + path + "}}}\nworkflow: {_type: echo}")
                .workflow())
        .isPresent();
  }

  @Test
  void bottomlessTextIsRefusedSoon() {
    for (String open : List.of("[", "{a: ", "- ", "? ", "&a [*a, ")) {
      assertThat(check(open.repeat(200_000)).workflow()).isEmpty();
    }
  }

  @Property(tries = 300)
  void noTextMakesTheCheckThrow(@ForAll String text) {
    assertThatCode(() -> check(text)).doesNotThrowAnyException();
  }

  @Property(tries = 1000)
  void noDamageToAFileMakesTheCheckThrow(
      @ForAll @IntRange(max = 700) int from,
      @ForAll @IntRange(max = 30) int length,
      @ForAll
          @Chars({
            '{', '}', '[', ']', ':', '-', '&', '*', '!', '"', '\'', '|', '>', '\t', '\n', '$', '?',
            '7', 'a', ' ', '%', '@', '#', ','
          })
          @StringLength(max = 4)
          String instead) {
    int start = Math.min(from, EVERYTHING.length());
    int end = Math.min(start + length, EVERYTHING.length());
    String damaged = EVERYTHING.substring(0, start) + instead + EVERYTHING.substring(end);

    assertThatCode(() -> check(damaged)).doesNotThrowAnyException();
  }

  private static CheckedWorkflow check(String text) {
    return WorkflowFiles.check(text, "w.yml", Map.of(), name -> null, new FixedTypes());
  }
}
