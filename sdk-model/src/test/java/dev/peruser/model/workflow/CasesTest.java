package dev.peruser.model.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code cases/} holds a {@code workflow.yml}, the files that it is based on if
 * there are any, and the messages that it gives, exactly as they are printed. A folder whose name
 * begins with a code is that problem's case. {@code -Dgolden.update=true} writes the messages anew;
 * read the differences before you commit them.
 */
class CasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final Map<String, String> ENVIRONMENT =
      Map.of("PORT", "9000", "SECRET", "s3cr3t", "EMPTY", "", "YES", "yes");

  /** A word, a negative number and a large one, and an expression that is none. */
  private static final List<String> SECRETS =
      List.of("s3cr3t", "-735417", "735417735417", "\\p{s3cr3t}", "/s3cr3t/");

  private static final Set<ProblemId> COMPILE_TIME_ONLY =
      Set.of(
          ProblemId.WORKFLOW_FILE_NOT_FOUND,
          ProblemId.BAD_TYPES_OPTION,
          ProblemId.TYPE_NOT_CHECKED);

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theFileGivesExactlyTheExpectedMessages(Path folder) throws IOException {
    String found = print(check(folder).problems(), folder);

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(folder.resolve("expected.txt"), found);
    }
    assertThat(found)
        .isEqualTo(Files.readString(folder.resolve("expected.txt")))
        .doesNotContain("s3cr3t");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void thereIsAWorkflowUnlessThereIsAnError(Path folder) {
    CheckedWorkflow checked = check(folder);

    assertThat(checked.workflow().isPresent())
        .isEqualTo(
            checked.problems().stream()
                .noneMatch(problem -> problem.id().severity() == ProblemId.Severity.ERROR));
  }

  /**
   * With a variable in the place of each value in turn, and with values that each kind of mistake
   * can be made with.
   */
  @ParameterizedTest
  @MethodSource("cases")
  void noMessageShowsAVariablesValue(Path folder, @TempDir Path copy) throws IOException {
    List<String> files = copy(folder, copy);
    for (String file : files) {
      String text = Files.readString(copy.resolve(file));
      for (String changed : withAVariableInstead(text)) {
        Files.writeString(copy.resolve(file), changed);
        for (String secret : SECRETS) {
          CheckedWorkflow checked =
              check(copy, name -> name.equals("SECRET") ? secret : ENVIRONMENT.get(name));
          assertThat(print(checked.problems(), copy))
              .as(changed)
              .doesNotContain("s3cr3t", "735417");
        }
      }
      Files.writeString(copy.resolve(file), text);
    }
  }

  /** Copies a folder; gives the names of the files that are texts. */
  private static List<String> copy(Path folder, Path copy) throws IOException {
    var names = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.skip(1).toList()) {
        Path name = folder.relativize(file);
        Files.copy(file, copy.resolve(name));
        if (Files.isRegularFile(file) && name.toString().endsWith(".yml")) {
          names.add(name.toString());
        }
      }
    }
    return names;
  }

  /** The text as often as it has values, each time with another one replaced. */
  private static List<String> withAVariableInstead(String text) {
    var changed = new ArrayList<String>();
    YamlReader.read(text, "workflow.yml", ENVIRONMENT::get)
        .root()
        .ifPresent(
            root -> scalars(root).distinct().forEach(scalar -> replace(text, scalar, changed)));
    return changed;
  }

  private static Stream<YamlScalar> scalars(YamlNode node) {
    if (node instanceof YamlMap map) {
      return map.entries().values().stream().flatMap(entry -> scalars(entry.value()));
    }
    if (node instanceof YamlList list) {
      return list.items().stream().flatMap(CasesTest::scalars);
    }
    return Stream.of((YamlScalar) node);
  }

  /** By a quoted variable, which is a string, and by a plain one, which may be anything. */
  private static void replace(String text, YamlScalar scalar, List<String> changed) {
    int start = 0;
    for (int line = 1; line < scalar.place().line(); line++) {
      start = text.indexOf('\n', start) + 1;
    }
    start += scalar.place().column() - 1;
    for (String written :
        List.of(scalar.source(), "'" + scalar.source() + "'", '"' + scalar.source() + '"')) {
      if (!written.isEmpty() && text.startsWith(written, start)) {
        String rest = text.substring(start + written.length());
        changed.add(text.substring(0, start) + "\"${SECRET}\"" + rest);
        changed.add(text.substring(0, start) + "${SECRET}" + rest);
        return;
      }
    }
  }

  @ParameterizedTest
  @MethodSource("workflowProblems")
  void everyWorkflowProblemHasACase(ProblemId id) throws IOException {
    List<Path> folders =
        cases().filter(folder -> folder.getFileName().toString().startsWith(id.code())).toList();

    assertThat(folders).isNotEmpty();
    for (Path folder : folders) {
      assertThat(Files.readString(folder.resolve("expected.txt"))).contains(id.code());
    }
  }

  /**
   * Those that reading a file gives; 49xx but one are the runtime's, and some are the processor's,
   * whose tests have their cases.
   */
  static List<ProblemId> workflowProblems() {
    return Arrays.stream(ProblemId.values())
        .filter(id -> id.code().matches("PU4[^9].*") || id == ProblemId.ROUTE_TWICE)
        .filter(id -> !COMPILE_TIME_ONLY.contains(id))
        .toList();
  }

  private static CheckedWorkflow check(Path folder) {
    return check(folder, ENVIRONMENT::get);
  }

  private static CheckedWorkflow check(
      Path folder, Function<String, @Nullable String> environment) {
    return WorkflowFiles.check(
        folder.resolve("workflow.yml"), Map.of(), environment, new FixedTypes());
  }

  /** The messages, a line each, with the files named as they are within their folder. */
  private static String print(List<Problem> problems, Path folder) {
    return problems.stream()
        .map(problem -> problem.toString().replace(folder + File.separator, ""))
        .collect(Collectors.joining("\n", "", problems.isEmpty() ? "" : "\n"));
  }
}
