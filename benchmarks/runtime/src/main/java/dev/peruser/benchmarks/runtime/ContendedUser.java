package dev.peruser.benchmarks.runtime;

import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Several threads that call for one user, whose turns do not overlap and are served in order.
 * {@code fairLock} is what a program without us would do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Threads(4)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
public class ContendedUser {
  private final User user = User.of("cookie", "alice");
  private final Lock lock = new ReentrantLock(true);
  private final Counter counter = new Counter();
  private PerUserRuntime runtime;

  /** Has the user's session live. */
  @Setup
  public void start() throws Exception {
    runtime = Runtimes.ofOneFunction(false);
    runtime.invoke(user, Runtimes.INPUT);
  }

  /** Closes everything. */
  @TearDown
  public void stop() {
    runtime.close();
  }

  /** A lock that serves threads in order. */
  @Benchmark
  public Object fairLock() {
    lock.lock();
    try {
      return counter.invoke(Runtimes.INPUT);
    } finally {
      lock.unlock();
    }
  }

  /** A turn. */
  @Benchmark
  public Object runtime() throws Exception {
    return runtime.invoke(user, Runtimes.INPUT);
  }
}
