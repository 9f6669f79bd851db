package dev.peruser.runtime.json;

import tools.jackson.core.exc.StreamReadException;

/** Stops the binder where the schema has refused the input; it carries nothing. */
final class StoppedException extends StreamReadException {
  private static final long serialVersionUID = 1L;

  StoppedException() {
    super("The schema refuses the input");
  }

  /** Nobody looks at where in the code it was. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
