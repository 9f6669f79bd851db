package dev.peruser.benchmarks.runtime;

import dev.peruser.api.User;
import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.Receiver;
import dev.peruser.runtime.TurnAttributes;
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
 * {@code map} what a program without us would do (a map from user to function), {@code lockedMap}
 * the same with one call at a time for each user, {@code runtime} a turn of ours, {@code monitored}
 * the same with monitoring on, {@code submitted} one whose answer goes to a receiver. With one
 * user, all threads would queue for one session, so run it with one thread.
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
  /** How many users there are. */
  @Param({"1", "1000", "1000000"})
  public int users;

  /**
   * Whether who is called next is known only when the last call has answered, as it is where each
   * call is somebody's request. If not, the processor looks several users up at a time, as far as
   * it sees ahead: past many accesses to a map, not past a turn.
   */
  @Param({"false", "true"})
  public boolean oneByOne;

  private int zero;
  private Counter.Output last = new Counter.Output(0);
  private final Receiver receiver = new Last();
  private User[] ids;
  private Counter[] functions;
  private final ConcurrentHashMap<User, Counter> map = new ConcurrentHashMap<>();
  private PerUserRuntime runtime;
  private PerUserRuntime monitored;

  /** Has every user's session live. */
  @Setup
  public void start() throws Exception {
    runtime = Runtimes.ofOneFunction(false);
    monitored = Runtimes.ofOneFunction(true);
    ids = Runtimes.users(users);
    functions = new Counter[users];
    for (int i = 0; i < users; i++) {
      functions[i] = new Counter();
      map.put(ids[i], functions[i]);
      runtime.invoke(ids[i], Runtimes.INPUT);
      monitored.invoke(ids[i], Runtimes.INPUT);
    }
  }

  /** Closes everything. */
  @TearDown
  public void stop() {
    runtime.close();
    monitored.close();
  }

  private int next() {
    int random = users == 1 ? 0 : ThreadLocalRandom.current().nextInt(users);
    return oneByOne ? random + (last.count() & zero) : random;
  }

  /** The function alone. */
  @Benchmark
  public Object direct() {
    return last = functions[next()].invoke(Runtimes.INPUT);
  }

  /** A map from user to function. */
  @Benchmark
  public Object map() {
    return last = map.get(ids[next()]).invoke(Runtimes.INPUT);
  }

  /** A map, whose function does one call at a time, as ours does. */
  @Benchmark
  public Object lockedMap() {
    Counter function = map.get(ids[next()]);
    synchronized (function) {
      return last = function.invoke(Runtimes.INPUT);
    }
  }

  /** A turn. */
  @Benchmark
  public Object runtime() throws Exception {
    return last = (Counter.Output) runtime.invoke(ids[next()], Runtimes.INPUT);
  }

  /** A turn as a front end has it run: submitted, with a receiver for its answer. */
  @Benchmark
  public void submitted() {
    runtime.submit(ids[next()], Runtimes.INPUT, TurnAttributes.NONE, receiver);
  }

  /** Keeps the last answer. */
  private final class Last implements Receiver {
    @Override
    public void next(Object value) {
      last = (Counter.Output) value;
    }

    @Override
    public void completed() {}

    @Override
    public void failed(Throwable failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A turn, counted. */
  @Benchmark
  public Object monitored() throws Exception {
    return last = (Counter.Output) monitored.invoke(ids[next()], Runtimes.INPUT);
  }
}
