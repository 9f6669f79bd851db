package dev.peruser.examples.assistant.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A fuzzer that reads {@code /openapi.json} finds no 5xx, and no answer, body or header that is not
 * there. The script does the work, and can be run by hand.
 */
@Tag("full")
class FuzzIT {
  private static final Path SCRIPT = Path.of("src/test/fuzz/fuzz");

  /** Of the last run. */
  private static final Path OUTPUT = Path.of("target/fuzz.log");

  @BeforeAll
  static void pythonIsThere() throws Exception {
    int exitCode =
        run(5, "python3", "-c", "import sys, venv; sys.exit(sys.version_info < (3, 10))");
    assumeTrue(exitCode == 0, "The fuzzer needs Python 3.10 with venv, and PyPI");
  }

  @ParameterizedTest
  @CsvSource({
    "examples/per-user-assistant, examples/per-user-assistant/plugin",
    "examples/travel-desk, examples/travel-desk",
    "examples/simple-types, examples/simple-types",
  })
  void aFuzzerFindsNothing(String workflow, String plugin) throws Exception {
    assertFindsNothing(Repository.ROOT.resolve(workflow).resolve("workflow.yml"), plugin);
  }

  /** Its function has a rule of its own: a chat has messages. */
  @Test
  void norWhereAFunctionRefusesWhatItsSchemaAllows() throws Exception {
    String example = "examples/chat-messages";
    assertFindsNothing(
        Repository.ROOT.resolve(example).resolve("workflow.yml"),
        example,
        "--exclude-checks",
        "ignored_auth,positive_data_acceptance");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "identity: [{signed_cookie: {keys: [\"${KEY}\"]}}]",
        "identity: [{header: {name: X-User, trusted: [127.0.0.1, '::1']}}]",
        "endpoints: [{path: /notes, function_name: notepad}, {path: /v1/help, function_name: help}]"
      })
  void norWithOtherUsersAndEndpoints(String frontEnd, @TempDir Path folder) throws Exception {
    String example = "examples/per-user-assistant";
    Path workflow = folder.resolve("workflow.yml");
    Files.writeString(
        workflow,
        """
        base: %s/workflow.yml
        general: {front_end: {%s}}
        """
            .formatted(
                Repository.ROOT.resolve(example).toRealPath(),
                frontEnd.replace("${KEY}", "0123456789abcdef".repeat(4))));
    assertFindsNothing(workflow, example + "/plugin");
  }

  private static void assertFindsNothing(Path workflow, String plugin, String... arguments)
      throws Exception {
    try (ServerProcess server = ServerProcess.of(workflow, plugin)) {
      var command =
          new ArrayList<>(
              List.of(SCRIPT.toString(), server.address().toString(), "--max-examples", "200"));
      command.addAll(List.of(arguments));
      int exitCode = run(15, command.toArray(String[]::new));
      assertThat(exitCode).as("%s", Files.readString(OUTPUT)).isZero();
    }
  }

  private static int run(int minutes, String... command) throws Exception {
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(OUTPUT.toFile())
              .start();
    } catch (IOException e) {
      return -1; // there is no such program
    }
    try {
      assertThat(process.waitFor(minutes, TimeUnit.MINUTES)).as("%s ends", command[0]).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }
}
