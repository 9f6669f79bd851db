package dev.peruser.testing;

import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * A runtime for a test: the real one, with a clock that the test moves.
 *
 * <pre>{@code
 * try (var runtime = TestRuntime.start(Path.of("workflow.yml"))) {
 *   GreetingOutput output = runtime.as("alice").call(new GreetingInput("Good morning"));
 *   assertEquals(1, output.count());
 *   runtime.clock().advance(Duration.ofHours(1)); // alice's session ends
 * }
 * }</pre>
 *
 * <p>Plugins are found on the class path of the test, as the processor registered them.
 */
public final class TestRuntime implements AutoCloseable {
  private final PerUserRuntime runtime;
  private final ManualClock clock;
  private final ExecutorService threads;

  private TestRuntime(RuntimeConfig config) {
    var manualClock = new ManualClock(Instant.parse("2026-01-01T00:00:00Z"));
    ExecutorService pool = Executors.newCachedThreadPool();
    clock = manualClock;
    threads = pool;
    try {
      runtime =
          PerUserRuntime.start(
              config
                  .withClock(manualClock)
                  .withExecutor(
                      task -> {
                        if (manualClock.isMovedByThisThread()) {
                          task.run(); // so that all that falls due has happened after advance()
                        } else {
                          pool.execute(task);
                        }
                      }));
    } catch (RuntimeException | Error e) {
      pool.shutdownNow();
      throw e;
    }
  }

  /**
   * Starts a workflow file.
   *
   * @param workflowFile where it is
   * @return a running runtime, to be closed
   * @throws dev.peruser.runtime.InvalidWorkflowException if the file has mistakes
   */
  public static TestRuntime start(Path workflowFile) {
    return new TestRuntime(RuntimeConfig.fromFile(workflowFile));
  }

  /**
   * Starts a workflow that is written in the test.
   *
   * @param workflow the text of a workflow file
   * @return a running runtime, to be closed
   * @throws dev.peruser.runtime.InvalidWorkflowException if the text has mistakes
   */
  public static TestRuntime start(String workflow) {
    return start(workflow, Map.of());
  }

  /**
   * Starts a workflow that is written in the test and uses variables.
   *
   * @param workflow the text of a workflow file
   * @param environment what {@code ${NAME}} stands for in it
   * @return a running runtime, to be closed
   * @throws dev.peruser.runtime.InvalidWorkflowException if the text has mistakes
   */
  public static TestRuntime start(String workflow, Map<String, String> environment) {
    return start(workflow, config -> config.withEnvironment(environment));
  }

  /**
   * Starts a workflow that is written in the test, with a config that the test changes.
   *
   * @param workflow the text of a workflow file
   * @param change changes the config; clock and executor stay the test's own
   * @return a running runtime, to be closed
   * @throws dev.peruser.runtime.InvalidWorkflowException if the text has mistakes
   */
  public static TestRuntime start(String workflow, UnaryOperator<RuntimeConfig> change) {
    return new TestRuntime(change.apply(RuntimeConfig.fromText("workflow.yml", workflow)));
  }

  /**
   * A user, as one whom a cookie names.
   *
   * @param id the user's id
   * @return the user
   */
  public TestUser as(String id) {
    return as(User.of("cookie", id));
  }

  /**
   * A user, with roles and claims.
   *
   * @param user the user
   * @return the user
   */
  public TestUser as(User user) {
    return new TestUser(runtime, runtime.workflow(), user);
  }

  /**
   * The clock of the runtime.
   *
   * @return the clock
   */
  public ManualClock clock() {
    return clock;
  }

  /**
   * The runtime itself, for what this class does not offer.
   *
   * @return the runtime
   */
  public PerUserRuntime runtime() {
    return runtime;
  }

  /** Closes the runtime and its threads. */
  @Override
  public void close() {
    runtime.close();
    threads.shutdownNow();
  }
}
