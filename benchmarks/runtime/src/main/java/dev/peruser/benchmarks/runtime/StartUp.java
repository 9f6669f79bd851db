package dev.peruser.benchmarks.runtime;

import dev.peruser.runtime.PerUserRuntime;
import dev.peruser.runtime.RuntimeConfig;
import java.net.URLClassLoader;
import java.util.concurrent.TimeUnit;
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
 * The start of a runtime in a cold virtual machine: {@code empty} with the benchmarks' own two
 * functions, {@code registered} beside a plugin of {@value ManyFunctions#COUNT} more, {@code named}
 * with all of these in the workflow file as well.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(10)
public class StartUp {
  private URLClassLoader loader;
  private String named;
  private PerUserRuntime runtime;

  /** Has the plugin compiled. */
  @Setup
  public void compile() throws Exception {
    loader = ManyFunctions.loader();
    named = ManyFunctions.instances() + "workflow: {_type: counter}\n";
  }

  /** Closes everything. */
  @TearDown
  public void stop() throws Exception {
    runtime.close();
    loader.close();
  }

  private Object start(ClassLoader plugins, String workflow) {
    runtime =
        PerUserRuntime.start(
            RuntimeConfig.fromText("workflow.yml", workflow).withClassLoader(plugins));
    return runtime;
  }

  /** Two functions. */
  @Benchmark
  public Object empty() {
    return start(StartUp.class.getClassLoader(), "workflow: {_type: counter}");
  }

  /** A plugin of many functions, none of which the workflow has. */
  @Benchmark
  public Object registered() {
    return start(loader, "workflow: {_type: counter}");
  }

  /** The same, and the workflow has all of them. */
  @Benchmark
  public Object named() {
    return start(loader, named);
  }
}
