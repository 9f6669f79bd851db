package dev.peruser.servlet;

/** Leaves a handler before anything has been written: the answer is a problem. */
final class HttpProblemException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The answer. */
  private final transient HttpProblem problem;

  HttpProblemException(HttpProblem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  HttpProblem problem() {
    return problem;
  }
}
