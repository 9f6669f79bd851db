package dev.peruser.benchmarks.runtime;

import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A warm turn of a user whose session lives, in process: {@code direct} is the function alone,
 * {@code map} what a program without us would do (a map from user to function), {@code runtime} a
 * turn of ours, {@code monitored} the same with monitoring on. With one user, all threads would
 * queue for one session, so run it with one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
public class WarmInvoke {
  private static final Counter.Input INPUT = new Counter.Input(1);

  /** How many users there are. */
  @Param({"1", "1000", "1000000"})
  public int users;

  private User[] ids;
  private Counter[] functions;
  private final ConcurrentHashMap<User, Counter> map = new ConcurrentHashMap<>();
  private PerUserRuntime runtime;
  private PerUserRuntime monitored;

  /** Has every user's session live. */
  @Setup
  public void start() throws Exception {
    runtime = runtime(false);
    monitored = runtime(true);
    ids = new User[users];
    functions = new Counter[users];
    for (int i = 0; i < users; i++) {
      ids[i] = User.of("cookie", "user-" + i);
      functions[i] = new Counter();
      map.put(ids[i], functions[i]);
      runtime.invoke(ids[i], INPUT);
      monitored.invoke(ids[i], INPUT);
    }
  }

  private static PerUserRuntime runtime(boolean monitoring) {
    return PerUserRuntime.start(
        RuntimeConfig.fromText(
            "workflow.yml",
            """
            general: {per_user_max_sessions: 2000000, enable_per_user_monitoring: %s}
            workflow: {_type: counter}
            """
                .formatted(monitoring)));
  }

  /** Closes everything. */
  @TearDown
  public void stop() {
    runtime.close();
    monitored.close();
  }

  private int next() {
    return users == 1 ? 0 : ThreadLocalRandom.current().nextInt(users);
  }

  /** The function alone. */
  @Benchmark
  public Object direct() {
    return functions[next()].invoke(INPUT);
  }

  /** A map from user to function. */
  @Benchmark
  public Object map() {
    return map.get(ids[next()]).invoke(INPUT);
  }

  /** A turn. */
  @Benchmark
  public Object runtime() throws Exception {
    return runtime.invoke(ids[next()], INPUT);
  }

  /** A turn, counted. */
  @Benchmark
  public Object monitored() throws Exception {
    return monitored.invoke(ids[next()], INPUT);
  }
}
