package dev.peruser.benchmarks.runtime;

import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import java.util.function.UnaryOperator;

/** What the benchmarks measure: runtimes with many users. */
final class Runtimes {
  /** One step; all users' input. */
  static final Counter.Input INPUT = new Counter.Input(1);

  private Runtimes() {}

  /** A workflow of one function. */
  static PerUserRuntime ofOneFunction(boolean monitored) {
    return start("workflow: {_type: counter}", "30m", monitored, UnaryOperator.identity());
  }

  /** A workflow whose input and output are baskets. */
  static PerUserRuntime ofBaskets() {
    return start("workflow: {_type: baskets}", "30m", false, UnaryOperator.identity());
  }

  /** A workflow of two functions. */
  static PerUserRuntime ofTwoFunctions(
      String idleTimeout, boolean monitored, UnaryOperator<RuntimeConfig> change) {
    return start(
        """
        functions: {counter: {_type: counter}}
        workflow: {_type: pair, counter: counter}
        """,
        idleTimeout,
        monitored,
        change);
  }

  private static PerUserRuntime start(
      String functions,
      String idleTimeout,
      boolean monitored,
      UnaryOperator<RuntimeConfig> change) {
    String general =
        """
        general:
          per_user_max_sessions: 2000000
          per_user_workflow_timeout: %s
          per_user_workflow_cleanup_interval: 1s
          enable_per_user_monitoring: %s
        """
            .formatted(idleTimeout, monitored);
    return PerUserRuntime.start(
        change.apply(RuntimeConfig.fromText("workflow.yml", general + functions)));
  }

  /** Some users. */
  static User[] users(int count) {
    var users = new User[count];
    for (int i = 0; i < count; i++) {
      users[i] = User.of("cookie", "user-" + i);
    }
    return users;
  }
}
