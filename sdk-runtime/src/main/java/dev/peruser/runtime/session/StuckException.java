package dev.peruser.runtime.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** For the log: code that ignores its deadline and its interrupt, and where it is. */
final class StuckException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private StuckException(String message, StackTraceElement[] where) {
    super(message, null, false, true);
    setStackTrace(where);
  }

  static void log(Logger logger, CodeOwner owner, StackTraceElement[] where) {
    var exception =
        new StuckException(
            owner.whyCancelled() + ", and goes on although it was interrupted", where);
    logger.log(Level.WARNING, exception.getMessage(), exception);
  }
}
