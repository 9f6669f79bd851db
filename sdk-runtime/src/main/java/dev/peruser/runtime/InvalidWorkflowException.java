package dev.peruser.runtime;

import dev.peruser.model.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Says that a runtime cannot start with a workflow file, and everything that is wrong with it. */
public final class InvalidWorkflowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  private final transient List<Problem> problems;

  /**
   * Makes the exception. Its message has one line for each problem.
   *
   * @param problems what is wrong, at least one
   */
  public InvalidWorkflowException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /**
   * What is wrong.
   *
   * @return the problems, sorted by place
   */
  public List<Problem> problems() {
    return problems;
  }
}
