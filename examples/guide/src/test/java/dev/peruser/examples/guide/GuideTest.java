package dev.peruser.examples.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peruser.api.FunctionException;
import dev.peruser.testing.TestRuntime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideTest {

  @Test
  void aJournalIsWrittenWhenItsUsersSessionHasEnded(@TempDir Path folder) throws Exception {
    String workflow = "workflow: {_type: journal, folder: '${FOLDER}'}";
    try (var runtime = TestRuntime.start(workflow, Map.of("FOLDER", folder.toString()))) {
      var alice = runtime.as("alice");
      assertEquals(new Journal.Written(1), alice.call(new Journal.Entry("first")));
      assertThrows(FunctionException.class, () -> alice.call(new Journal.Entry(" ")));
    } // closes all sessions, and waits for it
    List<String> lines = Files.readAllLines(folder.resolve("616c696365"));
    assertEquals(1, lines.size());
    assertTrue(lines.get(0).endsWith(" first"));
  }

  @Test
  void aListOfReferencesNamesAnyFunctionsOfAShape() throws Exception {
    String workflow =
        """
        functions:
          louder: {_type: upper_case}
        workflow: {_type: translate, steps: [louder, louder]}
        """;
    try (var runtime = TestRuntime.start(workflow)) {
      assertEquals("HELLO", runtime.as("alice").call("hello"));
    }
  }
}
