package dev.peruser.benchmarks.runtime;

import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.testing.ManualClock;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * First turns of users, each of which builds a workflow of two functions. {@code map} is what a
 * program without us would do: a map that builds what is not there.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10)
@Measurement(iterations = 10)
@Threads(2)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
public class Activation {
  /** How many users come to each thread. */
  public static final int USERS = 200_000;

  private final AtomicInteger come = new AtomicInteger();
  private User[] users;
  private ConcurrentHashMap<User, Pair> map;
  private PerUserRuntime runtime;

  /** Makes the users' ids. */
  @Setup
  public void users(BenchmarkParams benchmark) {
    users = Runtimes.users(USERS * benchmark.getThreads());
  }

  /** Has no user known. */
  @Setup(Level.Iteration)
  public void start() {
    come.set(0);
    map = new ConcurrentHashMap<>();
    runtime =
        Runtimes.ofTwoFunctions(
            "30m", false, config -> config.withClock(new ManualClock(Instant.EPOCH)));
  }

  /** Closes everything. */
  @TearDown(Level.Iteration)
  public void stop() {
    runtime.close();
  }

  /** A map. */
  @Benchmark
  @OperationsPerInvocation(USERS)
  public int map() throws Exception {
    int begin = come.getAndAdd(USERS);
    int sum = 0;
    for (int i = begin; i < begin + USERS; i++) {
      Pair pair = map.computeIfAbsent(users[i], user -> Pair.byHand());
      sum += pair.invoke(Runtimes.INPUT).count();
    }
    return sum;
  }

  /** First turns. */
  @Benchmark
  @OperationsPerInvocation(USERS)
  public int runtime() throws Exception {
    int begin = come.getAndAdd(USERS);
    int sum = 0;
    for (int i = begin; i < begin + USERS; i++) {
      sum += ((Counter.Output) runtime.invoke(users[i], Runtimes.INPUT)).count();
    }
    return sum;
  }
}
