package dev.peruser.model.workflow;

import dev.peruser.model.problem.Problem;
import dev.peruser.model.problem.ProblemId.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a workflow file.
 *
 * @param workflow the file; empty if a problem is an error, or a type is not known
 * @param options the section {@code general}, also where there are mistakes elsewhere; empty if it
 *     has one itself
 * @param isPerUser whether the workflow is known to be per-user
 * @param problems the problems, sorted by place, warnings included
 */
public record CheckedWorkflow(
    Optional<WorkflowFile> workflow,
    Optional<GeneralOptions> options,
    boolean isPerUser,
    List<Problem> problems) {

  /** Copies the problems. */
  public CheckedWorkflow {
    problems = List.copyOf(problems);
  }

  /**
   * The same with other problems.
   *
   * @param newProblems all that is wrong
   * @return a copy, without a workflow if one of them is an error
   */
  public CheckedWorkflow withProblems(List<Problem> newProblems) {
    boolean wrong =
        newProblems.stream().anyMatch(problem -> problem.id().severity() == Severity.ERROR);
    return new CheckedWorkflow(
        wrong ? Optional.empty() : workflow, options, isPerUser, newProblems);
  }
}
