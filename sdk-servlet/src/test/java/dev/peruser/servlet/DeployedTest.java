package dev.peruser.servlet;

import dev.peruser.servlet.stage.Stage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests of one application in one container. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DeployedTest {
  private final Container container;
  private final String workflow;
  private URI base = URI.create("http://localhost");

  DeployedTest(Container container, String workflow) {
    this.container = container;
    this.workflow = workflow;
  }

  URI base() {
    return base;
  }

  Client client() {
    return new Client(base, container.http());
  }

  @BeforeAll
  void deploy(@TempDir Path war) throws Exception {
    ExplodedWar.make(war);
    Files.writeString(war.resolve("WEB-INF/workflow.yml"), workflow);
    base = container.deploy(war);
  }

  @AfterEach
  void reset() {
    Stage.reset();
  }

  @AfterAll
  void stop() throws Exception {
    container.stop();
  }
}
