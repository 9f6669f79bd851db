package dev.peruser.examples.assistant.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that are generated from the OpenAPI document can call the server. */
class GeneratedClientIT {
  private static final Path CALLERS = Path.of("src/test/resources/client");

  @Test
  void aJavaClientOfTheAssistantTakesTurns(@TempDir Path folder) throws Exception {
    try (ServerProcess server =
        ServerProcess.ofExample(
            "examples/per-user-assistant", "examples/per-user-assistant/plugin")) {
      assertThat(run(server, "CallsAssistant.java", folder))
          .isEqualTo(
              "Note added successfully; Session statistics: 2 commands executed; session ended;"
                  + " Session statistics: 1 commands executed; healthy; 1 user");
    }
  }

  @Test
  void aJavaClientOfTheTravelDeskHasItsTypes(@TempDir Path folder) throws Exception {
    try (ServerProcess server =
        ServerProcess.ofExample("examples/travel-desk", "examples/travel-desk")) {
      assertThat(run(server, "CallsTravelDesk.java", folder))
          .isEqualTo(
              "1: Ann to Lisbon on 2026-12-01, business, for 360.50; refused: 422"
                  + " /legs/0/from must be a string that matches ^(?:[A-Z]{3})$");
    }
  }

  private static String run(ServerProcess server, String caller, Path folder) throws Exception {
    String document = server.client().get("/openapi.json").body();
    return GeneratedClient.of(document, folder).run(CALLERS.resolve(caller), server.address());
  }
}
