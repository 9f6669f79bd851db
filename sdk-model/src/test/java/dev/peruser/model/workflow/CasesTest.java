package dev.peruser.model.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
   * Those that reading a file gives; 49xx are the runtime's, and some are the processor's, whose
   * tests have their cases.
   */
  static List<ProblemId> workflowProblems() {
    return Arrays.stream(ProblemId.values())
        .filter(id -> id.code().matches("PU4[^9].*"))
        .filter(id -> !COMPILE_TIME_ONLY.contains(id))
        .toList();
  }

  private static CheckedWorkflow check(Path folder) {
    return WorkflowFiles.check(
        folder.resolve("workflow.yml"), Map.of(), ENVIRONMENT::get, new FixedTypes());
  }

  /** The messages, a line each, with the files named as they are within their folder. */
  private static String print(List<Problem> problems, Path folder) {
    return problems.stream()
        .map(problem -> problem.toString().replace(folder + File.separator, ""))
        .collect(Collectors.joining("\n", "", problems.isEmpty() ? "" : "\n"));
  }
}
