package dev.peruser.model.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.model.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where the value of a variable, which may be a secret, could be seen, beside the cases of {@link
 * CasesTest#noMessageShowsAVariablesValue}.
 */
class VariablesNotShownTest {
  private static final Map<String, String> VARIABLES =
      Map.of(
          "NAME", "s3cr3t",
          "PATH", "/s3cr3t",
          "ORIGIN", "https://s3cr3t.example.com",
          "METHOD", "SECRET",
          "ADDRESS", "10.73.54.17",
          "URL", "https://s3cr3t.example.com/keys",
          "NO_URL", "https://s3cr3t.example.com/{keys}",
          "FOLDER", "s3cr3t",
          "TOKEN", "s3cr3t-s3cr3t-s3cr3t-s3cr3t-s3cr3t");

  @TempDir Path folder;

  private static CheckedWorkflow check(String text) {
    return WorkflowFiles.check(text, "workflow.yml", Map.of(), VARIABLES::get, new FixedTypes());
  }

  @Test
  void whatIsReadDoesNotSay() {
    WorkflowFile file =
        check(
                """
                general:
                  front_end:
                    host: "${NAME}"
                    root_path: "${PATH}"
                    workflow: {path: "${PATH}/v1", legacy_path: "${PATH}/v0"}
                    endpoints: [{path: "${PATH}/e", function_name: e, description: "${NAME}"}]
                    operator: {role: "${NAME}", token: "${TOKEN}"}
                    identity:
                      - jwt:
                          issuer: "${NAME}"
                          audience: "${NAME}"
                          keys: "${URL}"
                          user_claim: "${NAME}"
                          roles_claim: "${NAME}"
                      - principal: {roles: ["${NAME}"]}
                      - header: {name: "${NAME}", trusted: ["${ADDRESS}"]}
                      - provider: {name: "${NAME}", key: "${NAME}"}
                    cors:
                      allow_origins: ["${ORIGIN}"]
                      allow_origin_regex: "${ORIGIN}"
                      allow_methods: ["${METHOD}"]
                      allow_headers: ["${NAME}"]
                      expose_headers: ["${NAME}"]
                functions:
                  e: {_type: search, limit: 5, label: "${NAME}"}
                workflow: {_type: echo}
                """)
            .workflow()
            .orElseThrow();

    assertThat(file.toString()).contains("${URL}").doesNotContain("s3cr3t", "SECRET", "10.73");
    FrontEndOptions frontEnd = file.general().frontEnd();
    assertThat(frontEnd.workflow().toString()).contains("(set)").doesNotContain("s3cr3t");
    assertThat(frontEnd.identity()).hasSize(4);
  }

  @Test
  void aProviderThatIsListedTwiceIsCalledAsTheFileCallsIt() {
    assertThat(
            check(
                    """
                    general:
                      front_end:
                        identity:
                          - provider: {name: "${NAME}"}
                          - provider: {name: "${NAME}"}
                    workflow: {_type: echo}
                    """)
                .problems())
        .extracting(Problem::what)
        .containsExactly("'general.front_end.identity' lists '${NAME}' twice.");
  }

  @Test
  void aUrlOfKeysThatIsNoneIsToldBeforeAnybodyQuotesIt() {
    assertThat(
            check(
                    """
                    general:
                      front_end:
                        identity: [jwt: {issuer: i, audience: a, keys: "${NO_URL}"}]
                    workflow: {_type: echo}
                    """)
                .problems())
        .singleElement()
        .asString()
        .contains("workflow.yml:3:52: [PU4105]", "but is '${NO_URL}'")
        .doesNotContain("s3cr3t");
  }

  @Test
  void aBaseIsCalledAsTheFileCallsIt() throws IOException {
    write("s3cr3t/common.yml", "worklow: {}\nworkflow: {_type: echo}");
    write("s3cr3t/base.yml", "base: common.yml\nfunctons: {}");

    assertThat(problems("base: \"${FOLDER}/base.yml\"\ngeneral: {port: 1}"))
        .satisfiesExactly(
            problem -> assertThat(problem).startsWith("${FOLDER}/base.yml:2:1: [PU4102]"),
            problem -> assertThat(problem).startsWith(folder + "/w.yml:2:11: [PU4102]"),
            problem -> assertThat(problem).startsWith("common.yml:1:1: [PU4102]"));
  }

  @Test
  void soAreTheFilesOfACircle() throws IOException {
    write("s3cr3t/base.yml", "base: ../w.yml");

    assertThat(problems("base: \"${FOLDER}/base.yml\""))
        .singleElement()
        .asString()
        .startsWith("${FOLDER}/base.yml:1:7: [PU4012]")
        .contains(folder + "/w.yml -> ${FOLDER}/base.yml -> " + folder + "/w.yml.");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> problems(String text) throws IOException {
    write("w.yml", text);
    return WorkflowFiles.check(folder.resolve("w.yml"), Map.of(), VARIABLES::get, new FixedTypes())
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }
}
