package dev.peruser.model.workflow;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * The section {@code general}.
 *
 * @param perUserWorkflowTimeout how long a session may be idle; over 0
 * @param perUserWorkflowCleanupInterval how late an idle session may end; over 0
 * @param enablePerUserMonitoring whether {@code /monitor/users} is there
 * @param perUserMaxConcurrency how many turns of one user may overlap; at least 1
 * @param perUserMaxWaiting how many turns of one user may wait; at least 0
 * @param perUserMaxSessions how many sessions may be live; at least 1
 * @param perUserMaxNewSessionsPerSecond how many sessions may be built in a second, at least 1;
 *     empty if there is no limit
 * @param minIdleBeforeEviction how long a session must have been idle before it may make room for a
 *     new one; may be 0
 * @param turnTimeout how long a turn may take; over 0
 * @param buildTimeout how long building a session may take; over 0
 * @param closeTimeout how long closing a session may take; over 0
 * @param shutdownTimeout how long running turns get at shutdown; over 0
 * @param validateAtStartup whether a probe user's session is built at start
 * @param frontEnd the HTTP options
 */
public record GeneralOptions(
    Duration perUserWorkflowTimeout,
    Duration perUserWorkflowCleanupInterval,
    boolean enablePerUserMonitoring,
    int perUserMaxConcurrency,
    int perUserMaxWaiting,
    int perUserMaxSessions,
    OptionalInt perUserMaxNewSessionsPerSecond,
    Duration minIdleBeforeEviction,
    Duration turnTimeout,
    Duration buildTimeout,
    Duration closeTimeout,
    Duration shutdownTimeout,
    boolean validateAtStartup,
    FrontEndOptions frontEnd) {

  /** What holds when a file says nothing. */
  public static final GeneralOptions DEFAULTS =
      new GeneralOptions(
          Duration.ofMinutes(30),
          Duration.ofMinutes(5),
          false,
          1,
          64,
          100_000,
          OptionalInt.empty(),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          false,
          FrontEndOptions.DEFAULTS);
}
