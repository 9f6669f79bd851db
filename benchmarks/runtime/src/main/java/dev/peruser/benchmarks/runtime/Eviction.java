package dev.peruser.benchmarks.runtime;

import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.testing.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The end of idle users, each with a workflow of two functions: the sweep finds them, and closes
 * them on its own thread. {@code map} is what a program without us would do: a map from which what
 * is idle is removed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10)
@Measurement(iterations = 10)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
public class Eviction {
  /** How many users have gone. */
  public static final int USERS = 200_000;

  /** Until all are idle, found in slices, and closed. */
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(6);

  private final User[] users = Runtimes.users(USERS);
  private final ConcurrentHashMap<User, Pair> map = new ConcurrentHashMap<>();
  private ManualClock clock;
  private PerUserRuntime runtime;

  /** Has all users' sessions live. */
  @Setup(Level.Iteration)
  public void start() throws Exception {
    clock = new ManualClock(Instant.EPOCH);
    runtime =
        Runtimes.ofTwoFunctions(
            "1s", false, config -> config.withClock(clock).withExecutor(Runnable::run));
    for (User user : users) {
      runtime.invoke(user, Runtimes.INPUT);
      map.put(user, Pair.byHand());
    }
  }

  /** Closes everything, of which there should be nothing. */
  @TearDown(Level.Iteration)
  public void stop() {
    long left = runtime.metrics().liveSessions();
    if (left != 0 && left != USERS) { // none of the runtime's is gone in the map's own benchmark
      throw new IllegalStateException(left + " sessions have not ended");
    }
    map.clear();
    runtime.close();
  }

  /** A map, all of whose users are idle. */
  @Benchmark
  @OperationsPerInvocation(USERS)
  public boolean map() {
    return map.values().removeIf(pair -> true);
  }

  /** A sweep that finds all users idle. */
  @Benchmark
  @OperationsPerInvocation(USERS)
  public void runtime() {
    clock.advance(LONG_ENOUGH);
  }
}
