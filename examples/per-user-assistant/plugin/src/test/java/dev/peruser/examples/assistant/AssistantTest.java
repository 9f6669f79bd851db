package dev.peruser.examples.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peruser.examples.assistant.AssistantData.NoteData;
import dev.peruser.examples.assistant.AssistantData.PreferenceData;
import dev.peruser.examples.assistant.AssistantData.TallyData;
import dev.peruser.testing.TestRuntime;
import dev.peruser.testing.TestUser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssistantTest {
  private static final Path WORKFLOW = Path.of("../workflow.yml");

  /** The workflow file of the original, as one of its users would bring it along. */
  private static final String ORIGINAL_WORKFLOW =
      """
      general:
        per_user_workflow_timeout: 1800
        per_user_workflow_cleanup_interval: 300
        enable_per_user_monitoring: true
      functions:
        notepad:     {_type: per_user_notepad, max_notes: 50}
        preferences: {_type: per_user_preferences,
                      default_preferences: {theme: dark, language: en, notifications: enabled}}
      workflow:
        _type: per_user_assistant
        notepad_name: notepad
        preferences_name: preferences
      """;

  @Test
  void usersDoNotSeeEachOther() throws Exception {
    try (var runtime = TestRuntime.start(WORKFLOW)) {
      run(runtime.as("alice"), "note", "add", "Alices first note", "");
      assertEquals(
          new NoteData(List.of("Alices first note"), 1, 2),
          run(runtime.as("alice"), "note", "list", "", "").data());
      assertEquals(
          new NoteData(List.of(), 0, 1), run(runtime.as("bob"), "note", "list", "", "").data());
    }
  }

  @Test
  void preferencesKeepTheOrderInWhichTheyWereSet() throws Exception {
    try (var runtime = TestRuntime.start(WORKFLOW)) {
      TestUser alice = runtime.as("alice");
      run(alice, "pref", "set", "theme", "light");
      run(alice, "pref", "set", "colour", "green");
      PreferenceData data = (PreferenceData) run(alice, "pref", "list", "", "").data();
      assertEquals(
          "[theme=light, language=en, notifications=enabled, colour=green]",
          data.preferences().entrySet().toString());
    }
  }

  @Test
  void aFullNotepadSaysSoAndCanBeCleared() throws Exception {
    try (var runtime = TestRuntime.start(WORKFLOW)) {
      TestUser alice = runtime.as("alice");
      for (int i = 0; i < 50; i++) {
        assertTrue(run(alice, "note", "add", "note " + i, "").success());
      }
      AssistantOutput refused = run(alice, "note", "add", "one too many", "");
      assertFalse(refused.success());
      assertEquals("Maximum notes (50) reached", refused.message());
      assertEquals("You have 50 notes", run(alice, "note", "count", "", "").message());
      assertEquals("Cleared 50 notes", run(alice, "note", "clear", "", "").message());
      assertEquals("Found 0 notes", run(alice, "note", "list", "", "").message());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          sing | ""   | ""   | Unknown command 'sing'. Use 'help' to see all commands
          note | ""   | ""   | Unknown action ''. Use add, list, clear or count
          note | burn | ""   | Unknown action 'burn'. Use add, list, clear or count
          note | add  | ""   | A note cannot be empty
          pref | burn | ""   | Unknown action 'burn'. Use set, get or list
          pref | set  | ""   | Say which preference to set
          pref | get  | ""   | Say which preference to get
          pref | get  | font | Preference 'font' not found
          """)
  void whatCannotBeDoneIsRefusedWithAReason(
      String command, String action, String param1, String message) throws Exception {
    try (var runtime = TestRuntime.start(WORKFLOW)) {
      AssistantOutput output = run(runtime.as("alice"), command, action, param1, "");
      assertFalse(output.success());
      assertEquals(message, output.message());
    }
  }

  @Test
  void helpIsOnAllCommandsOrOnOne() throws Exception {
    try (var runtime = TestRuntime.start(WORKFLOW)) {
      TestUser alice = runtime.as("alice");
      assertTrue(run(alice, "help", "", "", "").message().contains("- note add <text>"));
      assertEquals(
          "Available commands:\n- stats: Show how many commands were executed",
          run(alice, "help", "stats", "", "").message());
    }
  }

  @Test
  void theTallyCountsCommandsByName() throws Exception {
    try (var runtime = TestRuntime.start(WORKFLOW)) {
      TestUser alice = runtime.as("alice");
      run(alice, "note", "list", "", "");
      run(alice, "note", "list", "", "");
      run(alice, "sing", "", "", "");
      assertEquals(
          new TallyData(Map.of("note", 2, "tally", 1), 4), run(alice, "tally", "", "", "").data());
    }
  }

  @Test
  void anIdleUsersNotesAreGone() throws Exception {
    try (var runtime = TestRuntime.start(WORKFLOW)) {
      run(runtime.as("alice"), "note", "add", "Alices first note", "");
      runtime.clock().advance(Duration.ofMinutes(36)); // past the timeout and the next clean-up
      assertEquals(
          new NoteData(List.of(), 0, 1), run(runtime.as("alice"), "note", "list", "", "").data());
    }
  }

  @Test
  void aWorkflowFileOfTheOriginalRunsAsItIs() throws Exception {
    try (var runtime = TestRuntime.start(ORIGINAL_WORKFLOW)) {
      TestUser alice = runtime.as("alice");
      assertTrue(run(alice, "note", "add", "Alices first note", "").success());
      assertEquals("Commands: note, pref, stats, help", run(alice, "help", "", "", "").message());
      assertEquals(
          "No tally is kept: the workflow has no tally_name",
          run(alice, "tally", "", "", "").message());
    }
  }

  private static AssistantOutput run(
      TestUser user, String command, String action, String param1, String param2) throws Exception {
    return user.call(new AssistantInput(command, action, param1, param2));
  }
}
