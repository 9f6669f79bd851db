package dev.peruser.examples.assistant.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AssistantWithoutHttpTest {

  @Test
  void eachUserIsAnsweredAsOverHttp() throws Exception {
    try (var assistant = new AssistantWithoutHttp(Path.of("../workflow.yml"))) {
      assistant.ask("alice", "{\"command\":\"stats\"}");
      assertEquals(
          "{\"success\":true,\"message\":\"Session statistics: 1 commands executed\","
              + "\"data\":{\"commands_executed\":1}}",
          assistant.ask("bob", "{\"command\":\"stats\"}"));
    }
  }
}
