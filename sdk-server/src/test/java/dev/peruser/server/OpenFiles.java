package dev.peruser.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many connections a test can have: each end of one is an open file. */
final class OpenFiles {
  /** Jars, above all. */
  private static final int OTHER_FILES = 1_000;

  /** Fewer show nothing that a test without the tag does not show. */
  private static final int FEWEST = 5_000;

  private OpenFiles() {}

  /** Skips a test that needs more connections than a process may have one end of. */
  static void need(int connections) {
    long limit = limit();
    assumeTrue(connections + OTHER_FILES <= limit, text(connections, limit));
  }

  /**
   * As many connections as are wanted, or the machine allows, of which both ends are the test's; it
   * is skipped where that is too few.
   */
  static int connections(int wanted) {
    long limit = limit();
    int connections = (int) Math.min(wanted, (limit - OTHER_FILES) / 2);
    String number = connections + " of " + text(wanted, limit);
    assumeTrue(connections >= FEWEST, number);
    if (connections < wanted) {
      System.out.println(number);
    }
    return connections;
  }

  private static long limit() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount()
        : Long.MAX_VALUE;
  }

  private static String text(int wanted, long limit) {
    return wanted + " connections: a process may have " + limit + " open files here (ulimit -n)";
  }
}
