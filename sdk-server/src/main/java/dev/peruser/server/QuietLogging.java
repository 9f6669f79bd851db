package dev.peruser.server;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The log of the command line: a line per event, and of Tomcat only what is wrong. */
final class QuietLogging {
  private static final String FORMAT = "java.util.logging.SimpleFormatter.format";

  /** Kept, since the log manager does not: a logger that is collected forgets its level. */
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("org.apache.catalina"), Logger.getLogger("org.apache.coyote"));

  private QuietLogging() {}

  /** Does nothing where the user has configured logging. */
  static void set() {
    if (System.getProperty("java.util.logging.config.file") != null
        || System.getProperty("java.util.logging.config.class") != null) {
      return;
    }
    if (System.getProperty(FORMAT) == null) {
      System.setProperty(FORMAT, "%1$tF %1$tT %4$s %5$s%6$s%n");
    }
    QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
  }
}
