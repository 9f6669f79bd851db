package dev.peruser.examples.assistant.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A fuzzer that reads {@code /openapi.json} finds no 5xx, and no answer, body or header that is not
 * there. The script does the work, and can be run by hand.
 */
@Tag("full")
class FuzzIT {
  private static final Path SCRIPT = Path.of("src/test/fuzz/fuzz");

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
    "examples/chat-messages, examples/chat-messages",
    "examples/simple-types, examples/simple-types",
  })
  void aFuzzerFindsNothing(String workflow, String plugin) throws Exception {
    try (ServerProcess server = ServerProcess.ofExample(workflow, plugin)) {
      int exitCode =
          run(15, SCRIPT.toString(), server.address().toString(), "--max-examples", "200");
      assertThat(exitCode).as("see the output above").isZero();
    }
  }

  private static int run(int minutes, String... command) throws Exception {
    Process process;
    try {
      process = new ProcessBuilder(command).inheritIO().start();
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
