package dev.peruser.examples.assistant.it;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The assistant in a program of one's own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedIT extends AssistantContract {
  private final ServerProcess server;

  EmbeddedIT() throws Exception {
    server =
        ServerProcess.start(
            Repository.built(
                "examples/per-user-assistant/embedded", "per-user-assistant-embedded", ".jar"),
            Repository.ASSISTANT.resolve("workflow.yml"),
            0);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Override
  Client client() {
    return server.client();
  }
}
