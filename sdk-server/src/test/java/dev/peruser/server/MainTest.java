package dev.peruser.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {
  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }

  private String workflow(String text) throws IOException {
    return Files.writeString(folder.resolve("workflow.yml"), text).toString();
  }

  @Test
  void runPrintsTheOutputOfOneTurn() throws Exception {
    int status =
        run(
            "run",
            "--config",
            workflow("workflow: {_type: counter}"),
            "--input",
            "{\"text\":\"x\"}");

    assertThat(err.toString()).isEmpty();
    assertThat(out.toString()).isEqualToNormalizingNewlines("{\"turn\":1,\"text\":\"x\"}\n");
    assertThat(status).isZero();
  }

  @Test
  void runPrintsTheChunksOfAStreamEachOnALine() throws Exception {
    run(
        "run",
        "--config",
        workflow("workflow: {_type: streaming_counter}"),
        "--input",
        "{\"text\":\"a b\"}");

    assertThat(out.toString())
        .isEqualToNormalizingNewlines("{\"turn\":1,\"text\":\"a\"}\n{\"turn\":1,\"text\":\"b\"}\n");
  }

  @Test
  void runTellsWhatIsWrongWithTheInput() throws Exception {
    int status = run("run", "--config", workflow("workflow: {_type: counter}"), "--input", "{}");

    assertThat(err.toString()).isEqualToNormalizingNewlines("The input at /text: is missing\n");
    assertThat(status).isEqualTo(1);
  }

  @Test
  void runTellsWhatAnAuthorTells() throws Exception {
    int status =
        run(
            "run",
            "--config",
            workflow("workflow: {_type: counter}"),
            "--input",
            "{\"text\":\"refuse\"}");

    assertThat(err.toString()).isEqualToNormalizingNewlines("Not now.\n");
    assertThat(status).isEqualTo(1);
  }

  @Test
  void validatePrintsProblemsWithTheirPlaces() throws Exception {
    String file = workflow("workflow: {_type: conter}");
    int status = run("validate", "--config", file);

    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            file + ":1:19: [PU4202] There is no type 'conter'. Did you mean 'counter'?\n");
    assertThat(status).isEqualTo(1);
  }

  @Test
  void valuesOfTheWorkflowFileCanBeReplaced() throws Exception {
    String file = workflow("workflow: {_type: conter}");

    assertThat(run("validate", "--config", file, "--override", "workflow._type", "counter"))
        .isZero();
    int status =
        run(
            "validate",
            "--config",
            file,
            "--override",
            "workflow._type",
            "counter",
            "--override",
            "general.turn_timeout",
            "-1s");
    assertThat(out.toString()).contains("override general.turn_timeout:1:1: [PU");
    assertThat(status).isEqualTo(1);
  }

  @Test
  void anOverrideIsAPathAndAValue() throws Exception {
    String file = workflow("workflow: {_type: counter}");

    assertThat(run("validate", "--config", file, "--override", "general..port", "1")).isEqualTo(2);
    assertThat(err.toString()).startsWith("The path of an override is keys with dots between");
    assertThat(run("validate", "--config", file, "--override", "general.port")).isEqualTo(2);
  }

  @Test
  void validateSaysSoIfAllIsWell() throws Exception {
    assertThat(run("validate", "--config", workflow("workflow: {_type: counter}"))).isZero();
    assertThat(out.toString()).isEqualToNormalizingNewlines("No problems.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PU4904 endpoints: [{path: /v1/a, function_name: a}, {path: /v1/a, function_name: a}]",
        "PU4904 endpoints: [{path: /health, function_name: a}]",
        "PU4904 workflow: {path: /docs}",
        "PU4903 host: 0.0.0.0",
        "PU4905 identity: [provider: {name: nobodys}]",
        "PU4906 identity: [jwt: {issuer: i, audience: a, keys: none.pem}]",
        "PU4113 operator: {token: x}"
      })
  void validateTellsWhatServeRefuses(String mistake) throws Exception {
    String file =
        workflow(
            """
            general: {front_end: {port: 0, %s}}
            functions: {a: {_type: counter}}
            workflow: {_type: counter}
            """
                .formatted(mistake.substring(7)));

    assertThat(run("validate", "--config", file)).isEqualTo(1);
    assertThat(run("serve", "--config", file)).isEqualTo(1);
    assertThat(err.toString())
        .contains("[" + mistake.substring(0, 6) + "]")
        .doesNotContain("\tat ")
        .isEqualTo(out.toString().replaceAll("(?m)^.*\\[PU4408].*\\R", ""));
  }

  @Test
  void validateTellsAllOfItTogether() throws Exception {
    String file =
        workflow(
            """
            general:
              front_end:
                host: 0.0.0.0
                workflow: {path: /docs}
                identity:
                  - cookie
                  - jwt: {issuer: i, audience: a, keys: none.pem}
                  - provider: {name: nobodys}
            functions: {a: {_type: conter}}
            workflow: {_type: counter}
            """);

    assertThat(run("validate", "--config", file)).isEqualTo(1);
    assertThat(out.toString().lines().map(line -> line.replaceAll(".*\\[(PU\\d+)].*", "$1")))
        .containsExactly("PU4904", "PU4202", "PU4903", "PU4906", "PU4905");
  }

  @Test
  void validateSaysThatThereIsNoSuchAddressAndWhatElseIsWrong() throws Exception {
    String file =
        workflow("general: {front_end: {host: nowhere.invalid}}\nworkflow: {_type: conter}");

    assertThat(run("validate", "--config", file)).isEqualTo(1);
    assertThat(out.toString()).contains("PU4202").doesNotContain("No problems");
    assertThat(err.toString())
        .contains("general.front_end.host names")
        .doesNotContain("\tat ", "nowhere.invalid");
  }

  @Test
  void validateSaysNothingOfCookiesWhereTheWorkflowIsShared() throws Exception {
    String file =
        workflow("general: {front_end: {host: 0.0.0.0}}\nworkflow: {_type: shared_counter}");

    assertThat(run("validate", "--config", file)).isZero();
    assertThat(out.toString()).isEqualToNormalizingNewlines("No problems.\n");
  }

  @Test
  void serveTellsOfABrokenWorkflowFileWithoutAStackTrace() throws Exception {
    String file = workflow("workflow: {_type: conter}");
    int status = run("serve", "--config", file, "--port", "0");

    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            file + ":1:19: [PU4202] There is no type 'conter'. Did you mean 'counter'?\n");
    assertThat(status).isEqualTo(1);
  }

  @Test
  void serveTellsOfAWorkflowFileThatIsNotThere() {
    String file = folder.resolve("none.yml").toString();
    int status = run("serve", "--config", file);

    assertThat(err.toString())
        .startsWith(file + ":1:1: [PU4001]")
        .contains("there is no such file")
        .doesNotContain("\tat ");
    assertThat(status).isEqualTo(1);
  }

  @Test
  void serveTellsOfAPortThatIsNone() throws Exception {
    int status =
        run("serve", "--config", workflow("workflow: {_type: counter}"), "--port", "65536");

    assertThat(err.toString()).startsWith("A port is between 0 and 65535, not 65536");
    assertThat(status).isEqualTo(2);
  }

  @Test
  void aPluginsFolderMustBeThereAndHaveJars() throws Exception {
    String file = workflow("workflow: {_type: counter}");
    String missing = folder.resolve("none").toString();

    assertThat(run("validate", "--config", file, "--plugins", missing)).isEqualTo(2);
    assertThat(err.toString())
        .contains("--plugins takes a directory of jars")
        .contains("does not exist");
    assertThat(run("validate", "--config", file, "--plugins", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("There are no jars in " + folder);
  }

  @Test
  void infoPrintsVersionsAndTypes() {
    assertThat(run("info")).isZero();
    assertThat(out.toString())
        .contains("PerUser ")
        .contains("Apache Tomcat/11.")
        .contains("  counter (per-user function, dev.peruser.server.plugin.Counter)")
        .contains("  shared_counter (shared function, dev.peruser.server.plugin.Counter)");
  }

  @Test
  void withoutACommandTheCommandsAreShown() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("serve").contains("run").contains("validate");
  }
}
