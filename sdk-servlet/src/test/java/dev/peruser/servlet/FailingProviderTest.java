package dev.peruser.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peruser.model.problem.Problem;
import dev.peruser.runtime.BuildFailedException;
import dev.peruser.runtime.InvalidWorkflowException;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.servlet.spi.IdentityProvider;
import dev.peruser.servlet.spi.IdentitySource;
import dev.peruser.servlet.stage.Stage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plugin's source of identities cannot be made: what was made before it must not stay. */
class FailingProviderTest {
  private static final ClassLoader LOADER = FailingProviderTest.class.getClassLoader();

  /** Of what other tests' applications told at their ends, too. */
  @BeforeEach
  @AfterEach
  void reset() {
    Stage.reset();
  }

  private static String workflow(String provider) {
    return """
        general:
          enable_per_user_monitoring: true
          front_end:
            operator: {role: boss}
            identity:
              - provider: {name: api_key, keys: {k1: alice}}
              - provider: {%s}
        workflow: {_type: shared_actor}
        """
        .formatted(provider);
  }

  private static void serve(String provider, ClassLoader loader) {
    var config =
        RuntimeConfig.fromText("workflow.yml", workflow(provider))
            .withClassLoader(loader)
            .withEnvironment(Map.of("NAME", "failing", "SECRET", "s3cr3t"));
    try (PerUserRuntime runtime = PerUserRuntime.start(config)) {
      new PerUserServlet(runtime).destroy();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"exception", "error", "nothing"})
  void itIsNamedWithItsPlaceAndTheOtherSourcesAreClosed(String way) {
    assertThatThrownBy(() -> serve("name: failing, way: " + way, LOADER))
        .isInstanceOf(BuildFailedException.class)
        .hasMessage(
            "workflow.yml:7:26: The source of identities 'failing' could not be made by its"
                + " provider dev.peruser.servlet.plugin.FailingProvider")
        .hasCauseInstanceOf(Throwable.class);
    assertThat(Stage.count("keys closed")).isEqualTo(1);
  }

  @Test
  void whatItSaysOfItsSettingsIsTold() {
    assertThatThrownBy(() -> serve("name: failing, way: refusal, key: k", LOADER))
        .isInstanceOf(InvalidWorkflowException.class)
        .hasMessageStartingWith("workflow.yml:7:26: [PU4906] The source 'failing'")
        .hasMessageContaining("can't be used: 'key' is not 'k'.");
    assertThat(Stage.count("keys closed")).isEqualTo(1);
  }

  @Test
  void unlessItMayShowTheValueOfAVariable() {
    assertThatThrownBy(() -> serve("name: failing, way: refusal, key: \"${SECRET}\"", LOADER))
        .isInstanceOf(InvalidWorkflowException.class)
        .hasMessageContaining("since the value of a variable may be in it")
        .satisfies(FailingProviderTest::assertHasNoSecret);
    assertThat(Stage.count("keys closed")).isEqualTo(1);
  }

  private static void assertHasNoSecret(Throwable failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    assertThat(text.toString()).doesNotContain("s3cr3t");
  }

  @Test
  void itIsNamedAsTheFileNamesIt() {
    assertThatThrownBy(() -> serve("name: \"${NAME}\", way: error", LOADER))
        .hasMessageContaining("The source of identities '${NAME}' could not be made");
    assertThatThrownBy(() -> serve("name: \"${NAME}\", way: refusal", LOADER))
        .hasMessageContaining("[PU4906] The source '${NAME}' of");
    assertThatThrownBy(() -> serve("name: \"${SECRET}\"", LOADER))
        .hasMessageContaining("[PU4905] There is no identity provider '${SECRET}'.")
        .satisfies(FailingProviderTest::assertHasNoSecret);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere/s3cr3t", "s3cr3t\\0"})
  void aFileOfKeysIsNamedAsTheFileNamesIt(String keys) {
    var config =
        RuntimeConfig.fromText(
                "workflow.yml",
                """
                general:
                  front_end: {identity: [jwt: {issuer: i, audience: a, keys: "${KEYS}"}]}
                workflow: {_type: shared_actor}
                """)
            .withEnvironment(Map.of("KEYS", keys.replace("\\0", "\0")));
    try (PerUserRuntime runtime = PerUserRuntime.start(config)) {
      assertThatThrownBy(() -> new PerUserServlet(runtime))
          .isInstanceOf(InvalidWorkflowException.class)
          .hasMessageContaining("can't be used: the file ${KEYS} cannot be read")
          .satisfies(FailingProviderTest::assertHasNoSecret);
    }
  }

  @Test
  void whatItSaysOfItsSettingsHasTheirPlace() {
    assertThatThrownBy(() -> serve("name: nobodys", LOADER))
        .isInstanceOf(InvalidWorkflowException.class)
        .hasMessageStartingWith("workflow.yml:7:26: [PU4905] There is no identity provider");
  }

  @Test
  void aSourceThatFailsWhenItsRoutesAreMadeIsClosedWithTheOthers() {
    assertThatThrownBy(() -> serve("name: failing, way: later", LOADER)).hasMessage("a bug");
    assertThat(Stage.count("failing source closed")).isEqualTo(1);
    assertThat(Stage.count("keys closed")).isEqualTo(1);
  }

  @Test
  void checkingMakesTheSourcesAndClosesThem() {
    var good = workflow("name: failing, way: later");
    var unknown = workflow("name: nobodys");

    assertThat(check(good)).isEmpty();
    assertThat(Stage.count("failing source closed")).isEqualTo(1);
    assertThat(Stage.count("keys closed")).isEqualTo(1);
    assertThat(check(unknown))
        .singleElement()
        .asString()
        .startsWith("workflow.yml:7:26: [PU4905] There is no identity provider");
    assertThat(Stage.count("keys closed")).isEqualTo(2);
  }

  private static List<Problem> check(String workflow) {
    var config = RuntimeConfig.fromText("workflow.yml", workflow).withClassLoader(LOADER);
    return PerUserServlet.check(PerUserRuntime.check(config), LOADER);
  }

  /** One that cannot even be instantiated. */
  public static final class Unborn implements IdentityProvider {
    /** Fails. */
    public Unborn() {
      throw new IllegalStateException("a bug");
    }

    @Override
    public String name() {
      return "unborn";
    }

    @Override
    public IdentitySource create(Map<String, @Nullable Object> settings) {
      throw new AssertionError();
    }
  }

  @Test
  void aProviderThatCannotBeInstantiatedIsToldByItsClass(@TempDir Path folder) throws Exception {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(IdentityProvider.class.getName()), Unborn.class.getName() + "\n");
    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, LOADER)) {
      assertThatThrownBy(() -> serve("name: unborn", loader))
          .isInstanceOf(BuildFailedException.class)
          .hasMessageStartingWith("workflow.yml:6:26: The source of identities 'api_key'")
          .cause()
          .isInstanceOf(ServiceConfigurationError.class)
          .hasMessageContaining(Unborn.class.getName());
    }
  }
}
