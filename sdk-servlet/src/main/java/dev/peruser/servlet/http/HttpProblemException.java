package dev.peruser.servlet.http;

/** Leaves a handler before anything has been written: the answer is a problem. */
public final class HttpProblemException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The answer. */
  private final transient HttpProblem problem;

  public HttpProblemException(HttpProblem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  public HttpProblem problem() {
    return problem;
  }
}
