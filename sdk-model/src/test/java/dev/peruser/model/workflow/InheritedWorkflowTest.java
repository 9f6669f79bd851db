package dev.peruser.model.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.model.problem.Problem;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workflow file inherits from its base, and what it changes of that. */
class InheritedWorkflowTest {
  private static final String SEARCHING =
      """
      general: {turn_timeout: 10, front_end: {_type: fastapi, host: here, port: 1}}
      functions:
        search: {_type: search, limit: 5, tags: [a, b], from: {x: 1, y: 2}}
        notepad: {_type: per_user_notepad, max_notes: 5}
      workflow: {_type: per_user_assistant, tools: [search]}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeABase() throws IOException {
    write("base.yml", SEARCHING);
  }

  @Test
  void aFileThatSaysNothingElseIsItsBase() throws IOException {
    write("alone.yml", SEARCHING);
    write("w.yml", "base: base.yml");

    assertThat(workflow("w.yml").general()).isEqualTo(workflow("alone.yml").general());
    assertThat(settings(workflow("w.yml"))).isEqualTo(settings(workflow("alone.yml")));
  }

  @Test
  void mapsAreMergedAtEveryDepth() throws IOException {
    write(
        "w.yml",
        """
        base: base.yml
        general: {front_end: {port: 2}}
        functions: {search: {limit: 6, from: {y: 3}}}
        """);

    WorkflowFile file = workflow("w.yml");

    assertThat(file.general().turnTimeout()).hasSeconds(10);
    assertThat(file.general().frontEnd().host()).isEqualTo("here");
    assertThat(file.general().frontEnd().port()).isEqualTo(2);
    assertThat(settings(file, "search"))
        .isEqualTo(
            Map.of(
                "limit",
                BigInteger.valueOf(6),
                "tags",
                List.of("a", "b"),
                "from",
                Map.of("x", BigInteger.ONE, "y", BigInteger.valueOf(3))));
  }

  @Test
  void aListReplacesTheBaseList() throws IOException {
    write(
        "w.yml",
        """
        base: base.yml
        functions: {search: {tags: [c]}, echo: {_type: echo}}
        workflow: {tools: [echo]}
        """);

    assertThat(settings(workflow("w.yml"), "search")).containsEntry("tags", List.of("c"));
    assertThat(workflow("w.yml").workflow().settings().toPlain())
        .isEqualTo(Map.of("tools", List.of("echo")));
  }

  @Test
  void whatIsNewComesAfterWhatTheBaseHas() throws IOException {
    write(
        "w.yml",
        "functions: {echo: {_type: echo}, notepad: {max_notes: 6}}\nbase: base.yml\ngeneral: {}");

    assertThat(workflow("w.yml").functions().keySet()).containsExactly("search", "notepad", "echo");
  }

  @Test
  void anInstanceOfAnotherTypeTakesNoSettingsFromTheBase() throws IOException {
    write("w.yml", "base: base.yml\nfunctions: {search: {_type: echo}}");

    assertThat(settings(workflow("w.yml"), "search")).isEmpty();
  }

  @Test
  void anInstanceOfTheSameTypeKeepsTheSettingsOfTheBase() throws IOException {
    write("w.yml", "base: base.yml\nfunctions: {notepad: {_type: per_user_notepad}}");

    assertThat(settings(workflow("w.yml"), "notepad"))
        .isEqualTo(Map.of("max_notes", BigInteger.valueOf(5)));
  }

  @Test
  void theFrontEndIsTheSameByBothNames() throws IOException {
    write("w.yml", "base: base.yml\ngeneral: {front_end: {_type: servlet}}");

    assertThat(workflow("w.yml").general().frontEnd().port()).isEqualTo(1);
  }

  @Test
  void eachFileOfAChainOverridesTheOnesBeforeIt() throws IOException {
    write("conf/team.yml", "base: ../base.yml\nfunctions: {search: {_type: echo}}");
    write(
        "conf/dev/w.yml",
        """
        base: ../team.yml
        functions: {search: {_type: search, limit: 7}, notepad: {max_notes: 7}}
        """);

    WorkflowFile file = workflow("conf/dev/w.yml");

    assertThat(settings(file, "search")).isEqualTo(Map.of("limit", BigInteger.valueOf(7)));
    assertThat(settings(file, "notepad")).isEqualTo(Map.of("max_notes", BigInteger.valueOf(7)));
    assertThat(file.general().turnTimeout()).hasSeconds(10);
  }

  @Test
  void aBaseMayBeNamedByItsWholePath() throws IOException {
    write("w.yml", "base: '" + folder.resolve("base.yml") + "'");

    assertThat(workflow("w.yml").functions()).containsOnlyKeys("search", "notepad");
  }

  @Test
  void aBaseThatIsNullIsNone() throws IOException {
    write("w.yml", "base:\nworkflow: {_type: echo}");

    assertThat(workflow("w.yml").functions()).isEmpty();
  }

  @Test
  void variablesAreFilledInInEveryFileAndInTheNameOfTheBase() throws IOException {
    write("eu.yml", "base: base.yml\nfunctions:\n  notepad:\n    max_notes: ${NOTES}");
    write("w.yml", "base: ${REGION}.yml\nfunctions:\n  search:\n    limit: ${LIMIT}");
    Map<String, String> variables = Map.of("REGION", "eu", "NOTES", "8", "LIMIT", "9");

    CheckedWorkflow checked =
        WorkflowFiles.check(folder.resolve("w.yml"), Map.of(), variables::get, new FixedTypes());

    WorkflowFile file = checked.workflow().orElseThrow();
    assertThat(settings(file, "notepad")).containsEntry("max_notes", BigInteger.valueOf(8));
    assertThat(settings(file, "search")).containsEntry("limit", BigInteger.valueOf(9));
  }

  @Test
  void aVariableNeedNotBeSetWhereItsValueIsReplaced() throws IOException {
    write(
        "base.yml",
        """
        general:
          front_end:
            host: &host ${HOST}
            operator: {token: "${TOKEN}", role: *host}
        functions:
          search: {_type: search, limit: 5, tags: [a, "${TAG}"], query: "${QUERY}"}
        workflow: {_type: shout, inner: search}
        """);
    String replacing =
        """
        base: base.yml
        general: {front_end: {host: here, operator: {token: "0123456789012345678901234567890123456789"}}}
        functions: {search: {%s}}
        """;

    write("w.yml", replacing.formatted("tags: [b]"));
    assertThat(problems("w.yml"))
        .extracting(Problem::message)
        .extracting(message -> message.substring(0, message.indexOf(" is not set")))
        .containsExactly("[PU4007] The variable 'HOST'", "[PU4007] The variable 'QUERY'");

    write("v.yml", replacing.replace("{token:", "{role: r, token:").formatted("_type: echo"));
    assertThat(workflow("v.yml").functions()).containsOnlyKeys("search");
  }

  @Test
  void aNameWhoseVariableIsNotSetIsToldOnce() throws IOException {
    write("w.yml", "base: \"${REGION}.yml\"");

    assertThat(problems("w.yml")).singleElement().asString().contains("w.yml:1:7: [PU4007]");
  }

  @Test
  void whereThereIsNoEnvironmentNothingIsSaidOfWhatABaseMaySay() throws IOException {
    write("w.yml", "base: ${REGION}.yml\nfunctions: {notepad: {max_notes: many}}");
    write("v.yml", "base: base.yml\nfunctions: {notepad: {max_notes: \"${NOTES}\"}, search: 1}");
    write("typed.yml", "workflow: {_type: \"${TYPE}\", tools: []}");
    write("u.yml", "base: typed.yml\nworkflow: {_type: echo}");

    assertThat(withoutEnvironment("w.yml")).isEmpty();
    assertThat(withoutEnvironment("v.yml"))
        .containsExactly(
            "w.yml:2:55: [PU4104] 'functions.search' must be a map, but is the integer 1."
                + " Write 'key: value' lines.");
    assertThat(withoutEnvironment("u.yml")).isEmpty();
  }

  @Test
  void aBaseIsNamedInMessagesAsSeenFromTheFile() throws IOException {
    write("team/base.yml", "workflow: {_type: eco}");
    write("w.yml", "base: team/base.yml");

    assertThat(withoutEnvironment("w.yml"))
        .containsExactly(
            "team/base.yml:1:19: [PU4202] There is no type 'eco'. Did you mean 'echo'?");
  }

  @Test
  void mistakesOfAllFilesAreToldAtOnce() throws IOException {
    write("base.yml", "workflow: {_type: \"${TYPE}\"}\nworkflow: {_type: echo}");
    write("w.yml", "base: base.yml\ngeneral: {}\ngeneral: {}");

    assertThat(problems("w.yml"))
        .extracting(InheritedWorkflowTest::inShort)
        .containsExactly(
            "base.yml:1:19: [PU4007]", "base.yml:2:1: [PU4003]", "w.yml:3:1: [PU4003]");
  }

  @Test
  void aBaseOfATextIsRefused() {
    assertThat(
            WorkflowFiles.check("base: base.yml", "w.yml", Map.of(), name -> null, new FixedTypes())
                .problems())
        .extracting(Problem::toString)
        .containsExactly(
            "w.yml:1:7: [PU4011] The base 'base.yml' can't be read: this workflow is no file, so"
                + " it has no folder. Name a file of UTF-8 text as seen from the folder of the file"
                + " that names it.");
  }

  @Test
  void aBaseThatIsNoTextIsTold() throws IOException {
    Files.write(folder.resolve("latin.yml"), "ä".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(folder.resolve("large.yml"), new byte[4 * 1_048_576 + 1]);
    write("long.yml", "#".repeat(1_048_577));

    assertThat(basedOn("latin.yml")).contains("w.yml:1:7: [PU4011]", "it is not UTF-8");
    assertThat(basedOn("large.yml")).contains("w.yml:1:7: [PU4011]", "more than 4194304 bytes");
    assertThat(basedOn("long.yml")).contains("long.yml:1:1: [PU4006]");
    assertThat(basedOn("\"a\\0b\"")).contains("w.yml:1:7: [PU4011]", "it is no path");
    assertThat(basedOn("\"\"")).contains("w.yml:1:7: [PU4011]", "it is a directory");
    assertThat(basedOn("x".repeat(1_000)))
        .contains("w.yml:1:7: [PU4011]")
        .doesNotContain("x".repeat(100));
  }

  @Test
  void aFileThatComesBackByAnotherNameIsACycle() throws IOException {
    Files.createSymbolicLink(folder.resolve("link"), folder);
    write("w.yml", "base: link/w.yml");

    assertThat(problems("w.yml"))
        .singleElement()
        .asString()
        .contains("w.yml:1:7: [PU4012]")
        .contains(folder.resolve("w.yml") + " -> " + folder.resolve("w.yml") + ".");
  }

  @Test
  void aFolderAboveALinkIsThatOfWhatItLeadsTo() throws IOException {
    write("releases/1/w.yml", "base: ../base.yml");
    write("releases/base.yml", "workflow: {_type: echo}");
    Files.createSymbolicLink(folder.resolve("current"), folder.resolve("releases/1"));

    assertThat(workflow("current/w.yml").functions()).isEmpty();
  }

  @Test
  void aLongChainIsNoTrouble() throws IOException {
    for (int i = 0; i < 2_000; i++) {
      write(i + ".yml", "base: " + (i + 1) + ".yml");
    }
    write("2000.yml", SEARCHING);

    assertThat(workflow("0.yml").functions()).hasSize(2);
  }

  private String basedOn(String base) throws IOException {
    write("w.yml", "base: " + base);
    List<Problem> problems = problems("w.yml");
    assertThat(problems).hasSize(1);
    return problems.get(0).toString();
  }

  /** The place, with the file's own name only, and the code. */
  private static String inShort(Problem problem) {
    return problem.toString().replaceFirst("^.*/([^/ ]+: \\[\\w+]).*$", "$1");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<Problem> problems(String name) {
    return WorkflowFiles.check(folder.resolve(name), Map.of(), variable -> null, new FixedTypes())
        .problems();
  }

  private List<String> withoutEnvironment(String name) {
    return WorkflowFiles.checkWithoutEnvironment(folder.resolve(name), "w.yml", new FixedTypes())
        .stream()
        .map(Problem::toString)
        .toList();
  }

  private WorkflowFile workflow(String name) {
    CheckedWorkflow checked =
        WorkflowFiles.check(folder.resolve(name), Map.of(), variable -> null, new FixedTypes());
    assertThat(checked.workflow()).as("%s", checked.problems()).isPresent();
    return checked.workflow().orElseThrow();
  }

  private static List<Object> settings(WorkflowFile file) {
    return file.instances().stream().<Object>map(it -> it.settings().toPlain()).toList();
  }

  private static Map<String, Object> settings(WorkflowFile file, String instance) {
    return file.instance(instance).orElseThrow().settings().toPlain();
  }
}
