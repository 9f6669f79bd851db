package dev.peruser.model.workflow;

import dev.peruser.model.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a workflow file.
 *
 * @param workflow the file; empty if a problem is an error, or a type is not known
 * @param problems the problems, sorted by place, warnings included
 */
public record CheckedWorkflow(Optional<WorkflowFile> workflow, List<Problem> problems) {

  /** Copies the problems. */
  public CheckedWorkflow {
    problems = List.copyOf(problems);
  }
}
