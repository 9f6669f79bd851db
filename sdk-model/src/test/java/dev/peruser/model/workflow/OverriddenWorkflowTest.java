package dev.peruser.model.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.model.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that are put over those of a workflow file by their paths. */
class OverriddenWorkflowTest {
  private static final String NOTEPAD =
      """
      general:
        turn_timeout: 10
        front_end:
          host: here
          port: 1
      functions:
        search: {_type: search, limit: 5}
        notepad: {_type: per_user_notepad, max_notes: 5}
      workflow: {_type: per_user_assistant, tools: [search]}
      """;

  @Test
  void aValueIsReplacedAsIfTheFileHadIt() {
    WorkflowFile file =
        workflow(
            Map.of(
                "functions.notepad.max_notes", "7",
                "general.turn_timeout", "2m",
                "general.front_end.port", "9000"));

    assertThat(file.instance("notepad").orElseThrow().settings().toPlain().toString())
        .isEqualTo("{max_notes=7}");
    assertThat(file.general().turnTimeout()).hasMinutes(2);
    assertThat(file.general().frontEnd().port()).isEqualTo(9000);
    assertThat(file.general().frontEnd().host()).isEqualTo("here");
  }

  @Test
  void whatTheFileDoesNotHaveIsAdded() {
    WorkflowFile file = workflow(Map.of("functions.other", "{_type: per_user_notepad}"));

    assertThat(file.instance("other").orElseThrow().type().typeName())
        .isEqualTo("per_user_notepad");
    assertThat(workflow(Map.of("general.shutdown_timeout", "3s")).general().shutdownTimeout())
        .hasSeconds(3);
  }

  @Test
  void itWinsOverABase(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("base.yml"), NOTEPAD);
    Path file = Files.writeString(folder.resolve("w.yml"), "base: base.yml");

    CheckedWorkflow checked =
        WorkflowFiles.check(
            file, Map.of("functions.notepad.max_notes", "7"), name -> null, new FixedTypes());

    assertThat(
            checked
                .workflow()
                .orElseThrow()
                .instance("notepad")
                .orElseThrow()
                .settings()
                .toPlain()
                .toString())
        .isEqualTo("{max_notes=7}");
  }

  @Test
  void aMistakeIsToldAtTheOverride() {
    assertThat(problems(Map.of("general.turn_timeot", "1s")))
        .singleElement()
        .asString()
        .startsWith("override general.turn_timeot:1:1: [PU")
        .contains("Did you mean 'turn_timeout'?");
    assertThat(problems(Map.of("general.turn_timeout", "[")))
        .singleElement()
        .asString()
        .startsWith("override general.turn_timeout:1:");
  }

  @Test
  void aVariableStandsForItsValueAndNeedNotBeSetWhereItIsReplaced() {
    String text = NOTEPAD.replace("port: 1", "port: ${PORT}");

    CheckedWorkflow checked =
        WorkflowFiles.check(
            text,
            "w.yml",
            Map.of("general.front_end.port", "${OTHER}"),
            Map.of("OTHER", "9001")::get,
            new FixedTypes());

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.workflow().orElseThrow().general().frontEnd().port()).isEqualTo(9001);
  }

  private static List<Problem> problems(Map<String, String> overrides) {
    return check(overrides).problems();
  }

  private static WorkflowFile workflow(Map<String, String> overrides) {
    CheckedWorkflow checked = check(overrides);
    assertThat(checked.workflow()).as("%s", checked.problems()).isPresent();
    return checked.workflow().orElseThrow();
  }

  private static CheckedWorkflow check(Map<String, String> overrides) {
    return WorkflowFiles.check(NOTEPAD, "w.yml", overrides, name -> null, new FixedTypes());
  }
}
