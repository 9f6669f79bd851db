package dev.peruser.examples.assistant.it;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The assistant's WAR on Tomcat 11. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TomcatWarIT extends AssistantContract {
  private final Tomcat tomcat = new Tomcat();

  @BeforeAll
  void deploy(@TempDir Path folder) throws Exception {
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    tomcat.getHost().setAppBase(Files.createDirectory(folder.resolve("webapps")).toString());
    tomcat.setAddDefaultWebXmlToWebapp(false); // it names a servlet for JSP, which is not here
    tomcat.addWebapp("/assistant", Repository.war().toString());
    tomcat.start();
  }

  @AfterAll
  void stop() throws Exception {
    tomcat.stop();
    tomcat.destroy();
  }

  @Override
  Client client() {
    int port = tomcat.getConnector().getLocalPort();
    return new Client(URI.create("http://localhost:" + port + "/assistant"));
  }
}
