package dev.peruser.examples.assistant.it;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The assistant's WAR on Jetty 12.1, as it is downloaded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JettyWarIT extends AssistantContract {
  private final ServerProcess server;

  JettyWarIT() throws Exception {
    var jetty = new JettyDistribution();
    jetty.add(Repository.war(), "assistant");
    server = jetty.start();
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
