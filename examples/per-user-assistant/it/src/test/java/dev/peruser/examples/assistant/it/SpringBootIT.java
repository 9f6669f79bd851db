package dev.peruser.examples.assistant.it;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The assistant in a Spring Boot application, as its one jar. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpringBootIT extends AssistantContract {
  private final ServerProcess server;

  SpringBootIT() throws Exception {
    server =
        ServerProcess.start(
            ServerProcess.command(
                Repository.built("examples/spring-boot", "spring-boot-assistant", ".jar"),
                "--server.port=0"),
            Pattern.compile("Tomcat started on port (?<port>\\d+)"));
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
