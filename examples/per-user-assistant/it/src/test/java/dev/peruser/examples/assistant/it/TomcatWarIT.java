package dev.peruser.examples.assistant.it;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The assistant's WAR on Tomcat 11, as it is downloaded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TomcatWarIT extends AssistantContract {
  private final ServerProcess server;

  TomcatWarIT() throws Exception {
    var tomcat = new TomcatDistribution();
    tomcat.add(Repository.war(), "assistant");
    server = tomcat.start();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Override
  Client client() {
    return server.client("/assistant");
  }
}
