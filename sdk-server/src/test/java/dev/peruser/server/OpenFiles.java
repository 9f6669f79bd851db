package dev.peruser.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many connections a test can have of which both ends are its own. */
final class OpenFiles {
  /** Jars, above all. */
  private static final int OTHER_FILES = 1_000;

  /** Fewer show nothing that a test without the tag does not show. */
  private static final int FEWEST = 5_000;

  private OpenFiles() {}

  /** As many as are wanted, or the machine allows; the test is skipped where that is too few. */
  static int connections(int wanted) {
    long limit =
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
            ? unix.getMaxFileDescriptorCount()
            : Long.MAX_VALUE;
    int connections = (int) Math.min(wanted, (limit - OTHER_FILES) / 2);
    String number =
        connections
            + " connections of "
            + wanted
            + ": a process may have "
            + limit
            + " open files here (ulimit -n)";
    assumeTrue(connections >= FEWEST, number);
    if (connections < wanted) {
      System.out.println(number);
    }
    return connections;
  }
}
