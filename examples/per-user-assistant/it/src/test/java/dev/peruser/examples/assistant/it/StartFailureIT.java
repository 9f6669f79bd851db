package dev.peruser.examples.assistant.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.examples.assistant.it.ServerProcess.Ended;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that cannot start says why, and ends. */
class StartFailureIT {

  @Test
  void aTypoInTheWorkflowFileIsShownWithItsLineAndASuggestion(@TempDir Path folder)
      throws Exception {
    String workflow = Repository.text("examples/per-user-assistant/workflow.yml");
    Path file = folder.resolve("workflow.yml");
    Files.writeString(file, workflow.replace("max_notes", "max_nots"));
    Ended ended = serve(file);
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.output())
        .contains(file + ":7:")
        .contains("[PU4206]", "max_nots", "Did you mean 'max_notes'?")
        .doesNotContain("\tat ");
  }

  @Test
  void aWorkflowFileThatIsNotThereIsNamed(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("no-such.yml");
    Ended ended = serve(file);
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.output()).contains(file.toString(), "[PU4001]").doesNotContain("\tat ");
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      Ended ended = serve(Repository.ASSISTANT.resolve("workflow.yml"), taken.getLocalPort());
      assertThat(ended.exitCode()).isEqualTo(1);
      assertThat(ended.output())
          .contains("port " + taken.getLocalPort())
          .doesNotContain("PerUser is serving");
    }
  }

  private static Ended serve(Path workflow) throws Exception {
    return serve(workflow, 0);
  }

  private static Ended serve(Path workflow, int port) throws Exception {
    return ServerProcess.run(
        Repository.serverJar(),
        "serve",
        "--config",
        workflow,
        "--plugins",
        Repository.ASSISTANT.resolve("plugin/target"),
        "--port",
        port);
  }
}
