package dev.peruser.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The environment variable {@code PERUSER_WORKFLOW} names the workflow file. Only a new process has
 * another environment, so the container runs in one.
 */
class VariableTest {
  private static final String WORKFLOW =
      """
      general: {front_end: {allow_unsigned_cookies: true}}
      workflow: {_type: actor}
      """;

  @TempDir private Path war = Path.of("");
  @TempDir private Path elsewhere = Path.of("");

  /** The containers. */
  enum Kind {
    TOMCAT,
    JETTY;

    Container start() throws Exception {
      return this == TOMCAT ? new TomcatContainer() : new JettyContainer();
    }
  }

  /** The new process: deploys the application, asks it once, and says what it has answered. */
  static final class Deployment {
    private Deployment() {}

    public static void main(String[] arguments) throws Exception {
      Container container = Kind.valueOf(arguments[0]).start();
      try {
        var client = new Client(container.deploy(Path.of(arguments[1])));
        System.out.println("answer: " + client.generate("alice", "echo", "x").body());
      } finally {
        container.stop();
      }
    }
  }

  @BeforeEach
  void makeApplication() throws IOException {
    ExplodedWar.make(war);
    Files.writeString(war.resolve("WEB-INF/workflow.yml"), "workflow: {_type: of the application}");
  }

  private String deployed(Kind kind, Path variable, String... options) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Deployment.class.getName(), kind.name(), war.toString()));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PERUSER_WORKFLOW", variable.toString());
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return output;
    } finally {
      process.destroyForcibly();
    }
  }

  private Path file(String name, String workflow) throws IOException {
    return Files.writeString(elsewhere.resolve(name), workflow);
  }

  @ParameterizedTest
  @EnumSource
  void itGoesBeforeTheFileInTheApplication(Kind kind) throws Exception {
    assertThat(deployed(kind, file("named.yml", WORKFLOW)))
        .contains("answer: {\"turn\":1,\"text\":\"x\"}");
  }

  @ParameterizedTest
  @EnumSource
  void theSystemPropertyGoesBeforeIt(Kind kind) throws Exception {
    Path property = file("property.yml", WORKFLOW);

    assertThat(deployed(kind, elsewhere.resolve("none.yml"), "-Dperuser.workflow=" + property))
        .contains("answer: {\"turn\":1,\"text\":\"x\"}");
  }

  @ParameterizedTest
  @EnumSource
  void anApplicationWhoseFileIsNotThereIsNotDeployed(Kind kind) throws Exception {
    assertThat(deployed(kind, elsewhere.resolve("none.yml")))
        .contains("Exception in thread \"main\"")
        .doesNotContain("answer:");
  }
}
