package dev.peruser.model.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.workflow.Reference.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkflowFilesTest {
  @Test
  void aFileWithoutOptionsHasTheDefaults() {
    assertThat(workflow("workflow: {_type: echo}").general()).isEqualTo(GeneralOptions.DEFAULTS);
    assertThat(workflow("general: {front_end: {}}\nworkflow: {_type: echo}").general())
        .isEqualTo(GeneralOptions.DEFAULTS);
  }

  /** What docs/deploying.md promises; whoever changes one has to say so. */
  @Test
  void theDefaultsAreThose() {
    assertThat(GeneralOptions.DEFAULTS)
        .isEqualTo(
            new GeneralOptions(
                Duration.ofMinutes(30),
                Duration.ofMinutes(5),
                false,
                1,
                64,
                100_000,
                OptionalInt.empty(),
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                false,
                new FrontEndOptions(
                    "localhost",
                    8000,
                    "",
                    new FrontEndOptions.WorkflowPaths("/v1/workflow", Optional.of("/generate")),
                    false,
                    1_048_576,
                    Duration.ofSeconds(20),
                    List.of(new IdentityOptions.Cookie()),
                    false,
                    new FrontEndOptions.Operator(Optional.empty(), Optional.empty()),
                    true,
                    new CorsOptions(
                        List.of(),
                        Optional.empty(),
                        List.of("GET", "POST"),
                        List.of(),
                        false,
                        List.of(),
                        Duration.ofMinutes(10)))));
  }

  @Test
  void everyOptionIsRead() {
    GeneralOptions general =
        workflow(
                """
                general:
                  per_user_workflow_timeout: 1800.5
                  per_user_workflow_cleanup_interval: PT1M
                  enable_per_user_monitoring: true
                  per_user_max_concurrency: 2.0
                  per_user_max_waiting: 0
                  per_user_max_sessions: 0x10
                  per_user_max_new_sessions_per_second: 5
                  min_idle_before_eviction: 0
                  turn_timeout: "90"
                  build_timeout: 500ms
                  close_timeout: 1h
                  shutdown_timeout: 1d
                  validate_at_startup: true
                  front_end:
                    _type: fastapi
                    host: 0.0.0.0
                    port: ${PORT:-0}
                    root_path: /api
                    workflow: {method: POST, path: /run, legacy_path: null}
                    disable_legacy_routes: true
                    max_request_bytes: 1
                    request_timeout: 5s
                    identity: [cookie]
                    allow_unsigned_cookies: true
                    operator: {role: admin, token: "${TOKEN:-t0ken-of-whoever-operates-the-server}"}
                    docs: false
                    cors:
                      allow_origins: [https://app.example.com]
                      allow_origin_regex: https://[a-z]+\\.example\\.com
                      allow_methods: [DELETE]
                      allow_headers: [Authorization]
                      allow_credentials: true
                      expose_headers: [Retry-After]
                      max_age: 60
                workflow: {_type: echo}
                """)
            .general();

    assertThat(general.perUserWorkflowTimeout()).isEqualTo(Duration.ofMillis(1_800_500));
    assertThat(general.perUserWorkflowCleanupInterval()).isEqualTo(Duration.ofMinutes(1));
    assertThat(general.enablePerUserMonitoring()).isTrue();
    assertThat(general.perUserMaxConcurrency()).isEqualTo(2);
    assertThat(general.perUserMaxWaiting()).isZero();
    assertThat(general.perUserMaxSessions()).isEqualTo(16);
    assertThat(general.perUserMaxNewSessionsPerSecond()).hasValue(5);
    assertThat(general.minIdleBeforeEviction()).isZero();
    assertThat(general.turnTimeout()).isEqualTo(Duration.ofSeconds(90));
    assertThat(general.buildTimeout()).isEqualTo(Duration.ofMillis(500));
    assertThat(general.closeTimeout()).isEqualTo(Duration.ofHours(1));
    assertThat(general.shutdownTimeout()).isEqualTo(Duration.ofDays(1));
    assertThat(general.validateAtStartup()).isTrue();
    assertThat(general.frontEnd())
        .isEqualTo(
            new FrontEndOptions(
                "0.0.0.0",
                0,
                "/api",
                new FrontEndOptions.WorkflowPaths("/run", Optional.empty()),
                true,
                1,
                Duration.ofSeconds(5),
                List.of(new IdentityOptions.Cookie()),
                true,
                new FrontEndOptions.Operator(
                    Optional.of("admin"), Optional.of("t0ken-of-whoever-operates-the-server")),
                false,
                new CorsOptions(
                    List.of("https://app.example.com"),
                    Optional.of("https://[a-z]+\\.example\\.com"),
                    List.of("DELETE"),
                    List.of("Authorization"),
                    true,
                    List.of("Retry-After"),
                    Duration.ofMinutes(1))));
    assertThat(general.toString()).doesNotContain("t0ken");
  }

  @Test
  void instancesAreBuiltAfterWhatTheyReferToAndTheWorkflowLast() {
    WorkflowFile file =
        workflow(
            """
            functions:
              outer: {_type: shout, inner: middle}
              middle: {_type: shout, inner: calc__add}
              notepad: {_type: per_user_notepad}
            function_groups:
              calc: {_type: calculator, include: [add]}
            workflow: {_type: per_user_assistant, tools: [outer]}
            """);

    assertThat(file.order())
        .containsExactly("calc", "middle", "outer", "notepad", WorkflowFile.WORKFLOW_NAME);
    assertThat(file.workflow().references())
        .extracting(Reference::setting, Reference::target, Reference::instance, Reference::kind)
        .containsExactly(
            tuple("notepad_name", "notepad", "notepad", Kind.FUNCTION),
            tuple("tools[0]", "outer", "outer", Kind.FUNCTION));
    assertThat(file.instance("middle").orElseThrow().references().get(0).instance())
        .isEqualTo("calc");
  }

  @Test
  void settingsKeepOnlyWhatBelongsToTheType() {
    WorkflowFile file =
        workflow(
            """
            functions:
              notepad: {_type: per_user_notepad, max_notes: 5}
            function_groups:
              some: {_type: notes, include: [watch, add]}
              most: {_type: notes, exclude: [add]}
            workflow: {_type: per_user_assistant, notes: some}
            """);

    assertThat(file.instance("notepad").orElseThrow().settings().toPlain())
        .isEqualTo(Map.of("max_notes", BigInteger.valueOf(5)));
    InstanceDefinition some = file.instance("some").orElseThrow();
    assertThat(some.settings().entries()).isEmpty();
    assertThat(some.exposedFunctions()).containsExactly("add", "watch");
    assertThat(file.instance("most").orElseThrow().exposedFunctions())
        .containsExactly("list", "watch");
    assertThat(file.instance("notepad").orElseThrow().exposedFunctions()).isEmpty();
  }

  @Test
  void aSubstitutedValueIsReadAsYamlOnlyIfItIsUnquoted() {
    WorkflowFile file =
        workflow(
            """
            functions:
              p:
                _type: per_user_preferences
                default_preferences:
                  quoted: "${A}"
                  mixed: n${A}
                  structure: ${B}
              notepad:
                _type: per_user_notepad
                max_notes: ${A}
            workflow: {_type: per_user_assistant, preferences_name: p}
            """,
            Map.of("A", "7", "B", "x: y\n- z"));

    assertThat(file.instance("p").orElseThrow().settings().toPlain())
        .isEqualTo(
            Map.of(
                "default_preferences",
                Map.of("quoted", "7", "mixed", "n7", "structure", "x: y\n- z")));
    assertThat(file.instance("notepad").orElseThrow().settings().toPlain())
        .isEqualTo(Map.of("max_notes", BigInteger.valueOf(7)));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() {
    assertThat(workflow("\uFEFFworkflow: {_type: echo}").workflow().place().column()).isEqualTo(1);
  }

  @Test
  void whatAVariableWillBeIsNotGuessedWhereThereIsNoEnvironment(@TempDir Path folder)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("w.yml"),
            """
            general: {turn_timeout: "${TIMEOUT}", per_user_max_concurrency: "${MANY:-none}"}
            functions:
              n: {_type: per_user_notepad, max_notes: "${MAX}"}
              m: {_type: per_user_notepad, max_notes: "${MAX:-0}"}
              s:
                _type: search
                limit: 11
                tags: [a, "${TAG}", a]
                from: {x: "${X}", z: 1}
                area: {x: "${X}", y: none}
              t: {_type: "${TYPE}", any: 1}
            function_groups:
              g: {_type: notes, include: ["${SHOWN}"]}
            workflow: {_type: per_user_assistant, notepad_name: "${NAME}", tools: ["${TOOL}", gone, g__list]}
            """);

    assertThat(WorkflowFiles.checkWithoutEnvironment(file, "w.yml", new FixedTypes()))
        .extracting(WorkflowFilesTest::inShort)
        .containsExactly(
            "1:65 PU4104 'general.per_user_max_concurrency'",
            "4:43 PU4104 'functions.m.max_notes'",
            "7:12 PU4105 'functions.s.limit'",
            "8:25 PU4108 'functions.s.tags'",
            "9:11 PU4205 'functions.s.from'",
            "9:23 PU4206 'functions.s.from'",
            "10:26 PU4104 'functions.s.area.y'",
            "14:83 PU4401 '<workflow>'");
  }

  @Test
  void numbersAreReadAsYamlHasThem() {
    String endless = "1".repeat(1_001);
    assertThat(settings("a: 0o17, b: 0x1F, c: -1.5e3, d: 017, e: 1_0, f: " + endless))
        .isEqualTo(
            Map.of(
                "a",
                BigInteger.valueOf(15),
                "b",
                BigInteger.valueOf(31),
                "c",
                new BigDecimal("-1.5e3"),
                "d",
                BigInteger.valueOf(17),
                "e",
                "1_0",
                "f",
                endless));
  }

  private static Map<?, ?> settings(String text) {
    YamlReader.Result read = YamlReader.read("{" + text + "}", "w.yml", name -> null);
    assertThat(read.problems()).isEmpty();
    return ((YamlMap) read.root().orElseThrow()).toPlain();
  }

  @Test
  void anOptionThatIsOffIsOff() {
    GeneralOptions general =
        workflow(
                """
                general:
                  enable_per_user_monitoring: false
                  validate_at_startup: false
                  front_end: {disable_legacy_routes: false}
                workflow: {_type: echo}
                """)
            .general();

    assertThat(general.enablePerUserMonitoring()).isFalse();
    assertThat(general.validateAtStartup()).isFalse();
    assertThat(general.frontEnd().disableLegacyRoutes()).isFalse();
  }

  @Test
  void whatIsSecretIsNotWritten() {
    WorkflowFile file =
        workflow(
            """
            general: {front_end: {operator: {role: admin, token: "${TOKEN}"}}}
            functions:
              p: {_type: per_user_preferences, default_preferences: {key: "${TOKEN}"}}
              notepad: {_type: per_user_notepad}
            workflow: {_type: per_user_assistant, preferences_name: p}
            """,
            Map.of("TOKEN", "s3cr3t-s3cr3t-s3cr3t-s3cr3t-s3cr3t"));

    assertThat(file.general().toString())
        .contains("Operator[role=(set), token=(set)]")
        .doesNotContain("s3cr3t");
    assertThat(file.instance("p").orElseThrow().toString())
        .contains("${TOKEN}")
        .doesNotContain("s3cr3t");
    assertThat(workflow("workflow: {_type: echo}").general().toString()).contains("token=(none)");
  }

  @Test
  void whatIsNoReadableFileIsAProblem(@TempDir Path folder) throws IOException {
    Path latin = Files.write(folder.resolve("a.yml"), "ä".getBytes(StandardCharsets.ISO_8859_1));

    Path large = Files.write(folder.resolve("c.yml"), new byte[4 * 1_048_576 + 1]);

    assertThat(check(large)).contains("it has more than 4194304 bytes");
    assertThat(check(folder)).contains("it is a directory");
    assertThat(check(latin)).contains("it is not UTF-8");
    assertThat(check(folder.resolve("b.yml"))).contains("there is no such file");
  }

  /** Where, what, and of which setting. */
  private static String inShort(Problem problem) {
    return problem.toString().replaceFirst("^w.yml:(\\S+): \\[(\\w+)] ('[^']*').*$", "$1 $2 $3");
  }

  private static WorkflowFile workflow(String text) {
    return workflow(text, Map.of());
  }

  private static WorkflowFile workflow(String text, Map<String, String> variables) {
    CheckedWorkflow checked = check(text, variables);
    assertThat(checked.workflow()).as("%s", checked.problems()).isPresent();
    return checked.workflow().orElseThrow();
  }

  private static CheckedWorkflow check(String text, Map<String, String> variables) {
    return WorkflowFiles.check(text, "w.yml", Map.of(), variables::get, new FixedTypes());
  }

  private static String check(Path file) {
    return WorkflowFiles.check(file, Map.of(), name -> null, new FixedTypes()).problems().stream()
        .map(Problem::message)
        .findFirst()
        .orElse("");
  }
}
