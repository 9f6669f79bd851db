package dev.peruser.benchmarks.runtime;

import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.testing.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * One slice of the sweep, of forty a round, with all users idle but none for too long. {@code map}
 * reads a field of as many values of a map: {@link #IN_A_SLICE}.
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 3,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
public class IdleSweep {
  private static final int USERS = 1_000_000;

  /** How many users are looked at in a slice. */
  private static final int IN_A_SLICE = USERS / 40;

  private static final Duration TICK = Duration.ofMillis(100);

  private final ManualClock clock = new ManualClock(Instant.EPOCH);
  private final ConcurrentHashMap<User, AtomicLong> map = new ConcurrentHashMap<>();
  private Iterator<AtomicLong> rest;
  private PerUserRuntime runtime;

  /** Has all users' sessions live. */
  @Setup
  public void start() throws Exception {
    runtime = Runtimes.ofTwoFunctions("8760h", false, config -> config.withClock(clock));
    for (User user : Runtimes.users(USERS)) {
      runtime.invoke(user, Runtimes.INPUT);
      map.put(user, new AtomicLong());
    }
    rest = map.values().iterator();
  }

  /** Closes everything. */
  @TearDown
  public void stop() {
    if (runtime.metrics().liveSessions() != USERS) {
      throw new IllegalStateException("Sessions have ended that were not to");
    }
    runtime.close();
  }

  /** As many values of a map. */
  @Benchmark
  public long map() {
    long sum = 0;
    for (int i = 0; i < IN_A_SLICE; i++) {
      if (!rest.hasNext()) {
        rest = map.values().iterator();
      }
      sum += rest.next().get();
    }
    return sum;
  }

  /** A slice. */
  @Benchmark
  public void runtime() {
    clock.advance(TICK);
  }
}
