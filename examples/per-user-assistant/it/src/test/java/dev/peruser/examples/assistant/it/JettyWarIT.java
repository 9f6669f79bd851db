package dev.peruser.examples.assistant.it;

import java.net.URI;
import java.nio.file.Path;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The assistant's WAR on Jetty 12.1. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JettyWarIT extends AssistantContract {
  private final Server jetty = new Server();
  private final ServerConnector connector = new ServerConnector(jetty);

  @BeforeAll
  void deploy(@TempDir Path folder) throws Exception {
    var application = new WebAppContext(Repository.war().toString(), "/assistant");
    application.setTempDirectory(folder.toFile());
    application.setThrowUnavailableOnStartupException(true);
    jetty.addConnector(connector);
    jetty.setHandler(application);
    jetty.start();
  }

  @AfterAll
  void stop() throws Exception {
    jetty.stop();
  }

  @Override
  Client client() {
    return new Client(URI.create("http://localhost:" + connector.getLocalPort() + "/assistant"));
  }
}
