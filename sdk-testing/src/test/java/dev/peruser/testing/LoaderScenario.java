package dev.peruser.testing;

import dev.peruser.api.InvocationContext;
import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import dev.peruser.runtime.TurnAttributes;
import dev.peruser.testing.plugin.Play;
import dev.peruser.testing.plugin.Script;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What is done in a class loader of its own: see {@link ClassLoaderTest}. */
public final class LoaderScenario implements Callable<@Nullable Void>, AutoCloseable {
  private static final String WORKFLOW =
      """
      general:
        enable_per_user_monitoring: true
        per_user_max_sessions: 2
        min_idle_before_eviction: 0s
        build_timeout: 5s
      """
          + Play.WORKFLOW;

  private final PerUserRuntime runtime =
      PerUserRuntime.start(
          RuntimeConfig.fromText("workflow.yml", WORKFLOW)
              .withClassLoader(LoaderScenario.class.getClassLoader()));
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicReference<@Nullable Callable<String>> kept = new AtomicReference<>();

  /** Starts a runtime on the machine's clock, with threads of its own. */
  public LoaderScenario() {
    Script.at(
        "turn broken of alice",
        () -> {
          throw new IllegalStateException("broken");
        });
    Script.at("turn x of alice", this::keepTask);
    Script.at("turn x of bob", this::keepTask);
  }

  private void keepTask() {
    Callable<String> task = () -> InvocationContext.current().runId();
    kept.set(InvocationContext.current().wrap(task));
  }

  /**
   * Single turns, streams, turns that wait, fail, are refused: with JSON on both ends. A task of a
   * turn runs on the container's thread when the turn is over.
   */
  @Override
  public @Nullable Void call() throws Exception {
    String id = calls.incrementAndGet() % 2 == 0 ? "alice" : "bob";
    User user = User.of("cookie", id);
    byte[] json = "{\"line\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    Object input = runtime.workflow().readInput(json, 0, json.length);
    runtime.workflow().writeOutput(runtime.invoke(user, input));
    Objects.requireNonNull(kept.get()).call();
    var streamed = new Answer();
    runtime.submitStream(user, input, TurnAttributes.NONE, streamed);
    streamed.output().exceptionally(failure -> null).get();
    var failed = new Answer();
    runtime.submit(
        User.of("cookie", "alice"), new Play.Input("broken"), TurnAttributes.NONE, failed);
    try {
      failed.output().get();
      throw new AssertionError("it was to fail");
    } catch (ExecutionException expected) {
      // The container's thread goes on, as after any failed request.
    }
    runtime.users();
    return null;
  }

  @Override
  public void close() {
    runtime.close();
  }
}
